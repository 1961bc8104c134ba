import { useId, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ChannelsReport, ExperimentSplit, OverviewReport } from '../../../../core';
import type { Answer } from '../../shared/answer/use-answer';
import { DegreesBar } from '../../shared/figures/DegreesBar';
import { estimatedPrivate, partsOfEstimate, privateVisits } from '../../shared/figures/degrees';
import { Basis, ByRule, NoEstimate } from '../../shared/figures/EstimateNotes';
import { PartsBar } from '../../shared/figures/PartsBar';
import { percentFormat, shareOfVisits } from '../../shared/figures/share-of-visits';
import { useShareSentence } from '../../shared/figures/ShareSentence';
import { Panel } from '../../shared/layout/Panel';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { useText } from '../../translations/use-text';
import { changeOfShare, type Comparison } from './comparison';
import { FigureStrip } from './FigureStrip';
import { Method } from './Method';

interface HeadlineProps {
  report: OverviewReport;
  channels: Answer<ChannelsReport>;
  /** `null` where the period before cannot stand beside this one. */
  comparison: Comparison | null;
}

/** The period in one sentence, how sure it is, and how it changed. */
export function Headline({ report, channels, comparison }: HeadlineProps) {
  const text = useText();
  const sentence = useShareSentence();
  const { formatNumber } = useIntl();
  const [asked, setAsked] = useState(false);
  const methodId = useId();
  const { figures, filter, estimate } = report;
  const split = estimate?.basis === 'experiment' && figures.visits > 0 ? estimate : undefined;
  const byRule = privateVisits(figures);
  const sent = split ? estimatedPrivate(split) : byRule;
  // Of one channel or source, all visits are private or none are.
  const hasShare = filter.channel === undefined && filter.source === undefined;
  const sureVisits = figures.taggedVisits + figures.appVisits;
  const sure = shareOfVisits(sureVisits, figures.visits);

  return (
    <section aria-label={text('overview.figures')}>
      <Panel padding={{ initial: 5, medium: 6 }}>
        <Typography variant="beta" tag="h2">
          {hasShare
            ? sentence('site', sent, figures.visits)
            : text('headline.filtered', {
                count: figures.visits,
                visits: formatNumber(figures.visits),
              })}
        </Typography>
        {split && <ByRule privateVisits={byRule} visits={figures.visits} />}
        {hasShare && comparison !== null && (
          <ShareChange comparison={comparison} previous={report.previous} />
        )}
        {split ? (
          <Box paddingTop={4}>
            <PartsBar parts={partsOfEstimate(split)} whole={figures.visits} height={16} />
            <Basis split={split} />
          </Box>
        ) : (
          sent > 0 && (
            <Box paddingTop={4}>
              <DegreesBar
                counts={figures}
                whole={hasShare ? figures.visits : sent}
                height={16}
                legend
              />
            </Box>
          )
        )}
        {estimate?.basis === 'rule' && (
          <NoEstimate split={estimate} of="site" visits={figures.visits} />
        )}
        <Flex paddingTop={2} gap={3} wrap="wrap" alignItems="baseline">
          {hasShare && sent > sureVisits && sure.kind === 'share' && (
            <AtLeast visits={figures.visits} sureVisits={sureVisits} split={split} />
          )}
          <TextButton
            data-noprint
            aria-expanded={asked}
            aria-controls={methodId}
            onClick={() => setAsked(!asked)}
          >
            {text('method.question')}
          </TextButton>
        </Flex>
        {asked && <Method id={methodId} estimated={split !== undefined} />}
        <FigureStrip
          channels={channels}
          figures={figures}
          chains={report.chains}
          comparison={comparison}
          estimated={split !== undefined}
        />
      </Panel>
    </section>
  );
}

function ShareChange({
  comparison,
  previous,
}: {
  comparison: Comparison;
  previous: OverviewReport['previous'];
}) {
  const text = useText();
  const { formatNumber } = useIntl();
  const period = useFormatPeriod()(previous.period);
  const change = changeOfShare(comparison.now, comparison.before);
  if (change === null) return null;
  const points = Math.abs(100 * change);
  return (
    <Typography tag="p" textColor="neutral600" paddingTop={1}>
      {change === 0
        ? text('headline.same', { period })
        : text(change > 0 ? 'headline.more' : 'headline.less', {
            // Plural forms go by the number as it is written.
            count: Math.round(points * 10) / 10,
            points: formatNumber(points, { maximumFractionDigits: points < 1 ? 1 : 0 }),
            period,
          })}
    </Typography>
  );
}

interface AtLeastProps {
  visits: number;
  /** Private visits that are certain or recognised. */
  sureVisits: number;
  /** Absent where likely visits stand for an estimate. */
  split: ExperimentSplit | undefined;
}

/** Between which limits the share lies, and what it is without anything estimated. */
function AtLeast({ visits, sureVisits, split }: AtLeastProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = (privateVisits: number): string =>
    formatNumber(privateVisits / visits, percentFormat(privateVisits / visits));
  const share = percent(sureVisits);

  function said(): string {
    if (!split) return text('headline.sure', { share });
    const low = percent(sureVisits + split.estimated.low);
    const high = percent(sureVisits + split.estimated.high);
    return low === high
      ? text('headline.sure.near', { share })
      : text('headline.sure.estimated', { low, high, share });
  }

  return (
    <Typography variant="pi" textColor="neutral600">
      {said()}
    </Typography>
  );
}
