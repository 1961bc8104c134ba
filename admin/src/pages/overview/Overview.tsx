import type { ReactNode } from 'react';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type {
  ArticleSort,
  ArticlesReport,
  OverviewReport,
  Period,
  SortOrder,
} from '../../../../core';
import { TrafficPanel } from '../../shared/charts/TrafficPanel';
import { useText } from '../../translations/use-text';
import { Answered } from '../../shared/answer/Answered';
import type { Answer } from '../../shared/answer/use-answer';
import { ArticlesSection } from './articles/ArticlesSection';
import { CountedBy } from './CountedBy';
import { isQuiet } from './figure-values';
import { Figures } from './Figures';
import { Misses } from './Misses';
import { OwnVisits } from './OwnVisits';
import type { PageQuery } from './page-query';
import type { Day } from '../../shared/period/days';
import { presetPeriod, type PeriodChoice } from '../../shared/period/period';
import { PeriodPicker } from '../../shared/period/PeriodPicker';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { Notice } from '../../shared/layout/Notice';
import { OverviewSkeleton } from './states/OverviewSkeleton';
import { Quiet } from './states/Quiet';
import { Missing, Setup } from './states/Setup';

interface OverviewProps {
  query: PageQuery;
  today: Day;
  /** Address of the Strapi server, for the snippet that an empty page shows. */
  serverUrl: string;
  overview: Answer<OverviewReport>;
  articles: Answer<ArticlesReport>;
  pagination: ReactNode;
  /** Where the rules can be changed, for those who may. */
  settingsPath?: string;
  onPeriod(choice: PeriodChoice, period: Period): void;
  onSort(sort: ArticleSort, order: SortOrder): void;
}

/** The page's content, whatever the source of its reports. */
export function Overview(props: OverviewProps) {
  const { query, today, overview, onPeriod } = props;
  const text = useText();
  const report = overview.state === 'ready' ? overview.report : undefined;
  const isNew = report?.everRecorded === false;
  const days = useFormatPeriod()(query.period);
  const loading = overview.state === 'loading' || (overview.state === 'ready' && overview.stale);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {!isNew && (
        <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
          <PeriodPicker
            choice={query.choice}
            period={query.period}
            today={today}
            onChange={onPeriod}
          />
          <Typography variant="pi" textColor="neutral600">
            {report ? text('period.zone', { period: days, zone: report.timeZone }) : days}
          </Typography>
        </Flex>
      )}
      <VisuallyHidden role="status">
        {overview.state !== 'failed' && text(loading ? 'overview.loading' : 'overview.loaded')}
      </VisuallyHidden>
      <Answered answer={overview} skeleton={<OverviewSkeleton />}>
        {(found) => <Ready {...props} report={found} />}
      </Answered>
    </Flex>
  );
}

function Ready({ report, ...props }: OverviewProps & { report: OverviewReport }) {
  const text = useText();
  if (!report.everRecorded) {
    return (
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Misses misses={report.misses} />
        <Setup missing={report.missing} serverUrl={props.serverUrl} />
      </Flex>
    );
  }
  const { figures } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {report.missing.length > 0 && (
        <Notice tone="warning" title={text('setup.incomplete')}>
          <Missing missing={report.missing} />
        </Notice>
      )}
      <Misses misses={report.misses} />
      {report.sample && (
        <Notice tone="info" title={text('sample.title')}>
          {text('sample.text')}
        </Notice>
      )}
      {isQuiet(figures) ? (
        <Quiet
          // No preset is longer.
          onLonger={
            props.query.choice === '12m'
              ? undefined
              : () => props.onPeriod('12m', presetPeriod('12m', props.today))
          }
        />
      ) : (
        <>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Figures figures={figures} chains={report.chains} />
            <CountedBy periods={report.countedBy} settingsPath={props.settingsPath} />
          </Flex>
          <TrafficPanel report={report} />
          <ArticlesSection
            answer={props.articles}
            sort={props.query.sort}
            order={props.query.order}
            onSort={props.onSort}
            pagination={props.pagination}
          />
          <OwnVisits urls={report.ignoreUrls} />
        </>
      )}
    </Flex>
  );
}
