import { useState } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OverviewReport } from '../../../../core';
import { Answered } from '../../shared/answer/Answered';
import { OTHER_SERIES, PRIVATE_SERIES, visitsOf } from '../../shared/charts/series';
import { TrafficPanel } from '../../shared/charts/TrafficPanel';
import { FindingList } from '../../shared/findings/FindingList';
import { Notice } from '../../shared/layout/Notice';
import { utcDate } from '../../shared/period/days';
import { presetPeriod } from '../../shared/period/period';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { Suspicious } from '../../shared/suspicious/Suspicious';
import { Missing } from '../../shared/setup/Missing';
import { useText } from '../../translations/use-text';
import { comparisonOf } from './comparison';
import { CountedBy } from './CountedBy';
import { isQuiet } from './figure-values';
import { Headline } from './Headline';
import { Misses } from './Misses';
import type { OverviewProps } from './overview-props';
import { Quiet } from './states/Quiet';
import { Setup } from './states/Setup';

/** What the overview's report says: remarks, the sentence and the chart. */
export function Ready(props: ReadyProps) {
  const { report } = props;
  const text = useText();
  if (!report.everRecorded) {
    return (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Misses misses={report.misses} />
        <Setup missing={report.missing} serverUrl={props.serverUrl} />
      </Flex>
    );
  }
  const quiet = isQuiet(report.figures);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {report.missing.length > 0 && (
        <Notice tone="warning" title={text('setup.incomplete')}>
          <Missing missing={report.missing} />
        </Notice>
      )}
      {!quiet && <Said {...props} />}
      <Misses misses={report.misses} />
      {props.suspicious && (
        <Answered answer={props.suspicious} skeleton={null} failedTitle={text('suspicious.failed')}>
          {(found) => <Suspicious report={found} settingsPath={props.settingsPath} />}
        </Answered>
      )}
      <Converting upTo={report.convertingUpTo} />
      {report.sample && (
        <Notice tone="info" title={text('sample.title')}>
          {text('sample.text')}
        </Notice>
      )}
      {quiet ? <NothingHere {...props} /> : <Series {...props} />}
    </Flex>
  );
}

type ReadyProps = OverviewProps & { report: OverviewReport };

/** The period beside the one before, if both can be compared and should be. */
function useComparison({ report, query }: Pick<ReadyProps, 'report' | 'query'>) {
  const [now] = useState(Date.now);
  return query.compare ? comparisonOf(report, now) : null;
}

/** The period in words. */
function Said(props: ReadyProps) {
  const text = useText();
  return (
    <>
      <Headline report={props.report} channels={props.channels} comparison={useComparison(props)} />
      {props.findings && (
        <Answered answer={props.findings} skeleton={null} failedTitle={text('findings.failed')}>
          {({ findings }) => <FindingList findings={findings} settingsPath={props.settingsPath} />}
        </Answered>
      )}
    </>
  );
}

function NothingHere({ query, today, onPeriod }: OverviewProps) {
  return (
    <Quiet
      // No preset is longer.
      onLonger={
        query.choice === '12m' ? undefined : () => onPeriod('12m', presetPeriod('12m', today))
      }
    />
  );
}

/** The period step by step. */
function Series(props: ReadyProps) {
  const { report, query, onPeriod, onCompare } = props;
  const text = useText();
  const { formatDate } = useIntl();
  const comparison = useComparison(props);
  const { source } = report.filter;
  // Of a source that is not private, there would be nothing to draw.
  const isOther = source !== undefined && source !== 'private';
  const shown = isOther ? OTHER_SERIES : PRIVATE_SERIES;
  const { firstDay, period, previous, today } = report;
  const written = (day: string) =>
    formatDate(utcDate(day), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const began = firstDay !== null && firstDay > period.from && firstDay <= period.to;
  const previousLabel = text('chart.previous', { period: useFormatPeriod()(previous.period) });

  return (
    <>
      <TrafficPanel
        title={text(isOther ? 'chart.title.other' : 'chart.title')}
        shown={shown}
        series={report.series}
        step={report.step}
        timeZone={report.timeZone}
        figures={report.figures}
        line={
          comparison === null
            ? undefined
            : {
                label: previousLabel,
                values: previous.series.map((point) => visitsOf(point, shown)),
              }
        }
        marks={began ? [{ at: firstDay, label: text('chart.began') }] : []}
        today={today}
        controls={
          <div data-noprint>
            <Checkbox
              checked={query.compare}
              onCheckedChange={(checked) => onCompare(checked === true)}
            >
              {text('chart.compare')}
            </Checkbox>
          </div>
        }
        onZoom={(chosen) => onPeriod('custom', chosen)}
      >
        <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2}>
          {began && <Remark>{text('chart.beganOn', { day: written(firstDay) })}</Remark>}
          {query.compare && comparison === null && !began && (
            <Remark>{text('chart.noPrevious')}</Remark>
          )}
          {today !== null && <Remark>{text('chart.today')}</Remark>}
        </Flex>
      </TrafficPanel>
      <CountedBy periods={report.countedBy} settingsPath={props.settingsPath} />
    </>
  );
}

function Remark({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}

/** Some figures of older days are still to come. */
function Converting({ upTo }: { upTo: string | null }) {
  const text = useText();
  const { formatDate } = useIntl();
  if (upTo === null) return null;
  return (
    <Notice tone="info" title={text('converting.title')}>
      {text('converting.text', {
        day: formatDate(utcDate(upTo), { dateStyle: 'long', timeZone: 'UTC' }),
      })}
    </Notice>
  );
}
