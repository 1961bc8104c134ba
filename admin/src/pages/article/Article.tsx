import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ArticleReport, Period, SuspiciousReport } from '../../../../core';
import { Answered } from '../../shared/answer/Answered';
import type { Answer } from '../../shared/answer/use-answer';
import { FindingList } from '../../shared/findings/FindingList';
import type { Day } from '../../shared/period/days';
import { DEFAULT_PRESET, presetPeriod, type PeriodChoice } from '../../shared/period/period';
import { PeriodPicker } from '../../shared/period/PeriodPicker';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { Suspicious } from '../../shared/suspicious/Suspicious';
import { useText } from '../../translations/use-text';
import { Arrivals } from './Arrivals';
import { ArticleSkeleton } from './ArticleSkeleton';
import { Chains } from './Chains';
import { Curve } from './Curve';
import { Headline } from './Headline';
import { Locales } from './Locales';
import type { ArticlePageQuery } from './page-query';

interface ArticleProps {
  query: ArticlePageQuery;
  today: Day;
  answer: Answer<ArticleReport>;
  suspicious: Answer<SuspiciousReport>;
  /** Where suspicious events can be left out, for those who may. */
  settingsPath?: string | undefined;
  onPeriod(choice: PeriodChoice | 'publication', period: Period): void;
}

/** The page's content, whatever the source of its report. */
export function Article(props: ArticleProps) {
  const { query, today, answer, onPeriod } = props;
  const text = useText();
  const formatPeriod = useFormatPeriod();
  const report = answer.state === 'ready' ? answer.report : undefined;
  const period = report?.period ?? query.period ?? presetPeriod(DEFAULT_PRESET, today);
  const loading = answer.state === 'loading' || (answer.state === 'ready' && answer.stale);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <PeriodPicker
          choice={query.choice}
          period={period}
          today={report?.today ?? today}
          onChange={onPeriod}
          onPublication={() => onPeriod('publication', period)}
        />
        {report && (
          <Typography variant="pi" textColor="neutral600">
            {text('period.zone', { period: formatPeriod(report.period), zone: report.timeZone })}
          </Typography>
        )}
      </Flex>
      <VisuallyHidden role="status">
        {answer.state !== 'failed' && text(loading ? 'overview.loading' : 'overview.loaded')}
      </VisuallyHidden>
      <Answered
        answer={answer}
        skeleton={<ArticleSkeleton />}
        onReset={() => onPeriod(DEFAULT_PRESET, period)}
      >
        {(found) => (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Headline report={found} />
            <FindingList findings={found.findings} onArticlePage />
            <Answered
              answer={props.suspicious}
              skeleton={null}
              failedTitle={text('suspicious.failed')}
            >
              {(what) => (
                <Suspicious report={what} settingsPath={props.settingsPath} onArticlePage />
              )}
            </Answered>
            <Curve report={found} onZoom={(days) => onPeriod('custom', days)} />
            <Arrivals report={found} />
            <Chains chains={found.chains} />
            <Locales article={found.article} choice={query.choice} />
          </Flex>
        )}
      </Answered>
    </Flex>
  );
}
