import { Button, Flex, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { MAX_PERIOD_DAYS } from '../../../../core';
import { Answered } from '../../shared/answer/Answered';
import { ChannelsCard } from '../../shared/arrivals/ChannelsCard';
import { ReferrersCard } from '../../shared/arrivals/ReferrersCard';
import { SourcesCard } from '../../shared/arrivals/SourcesCard';
import { Notice } from '../../shared/layout/Notice';
import { lengthOf, shortened } from '../../shared/period/period';
import { useText } from '../../translations/use-text';
import { ArticlesSection } from './articles/ArticlesSection';
import { isComparable } from './comparison';
import { FilterBar } from './FilterBar';
import type { OverviewProps } from './overview-props';
import { OwnVisits } from './OwnVisits';
import { periodParams } from './page-address';
import { Ready } from './Ready';
import { CardSkeleton, OverviewSkeleton } from './states/OverviewSkeleton';

/** Channels beside sources; one below the other where the window is narrow. */
const Cards = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);

    /* Side by side, both are as high as the higher one. */
    @media screen {
      > *,
      > * > section,
      > * > section > div {
        height: 100%;
      }
    }
  }
`;

/** The page's content, whatever the source of its reports. */
export function Overview(props: OverviewProps) {
  const { query, today, overview, onPeriod, onFilter } = props;
  const text = useText();
  const report = overview.state === 'ready' ? overview.report : undefined;
  const isNew = report?.everRecorded === false;
  const loading = overview.state === 'loading' || (overview.state === 'ready' && overview.stale);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {!isNew && (
        <FilterBar
          query={query}
          today={today}
          filters={report?.filters}
          timeZone={report?.timeZone}
          onPeriod={onPeriod}
          onFilter={onFilter}
        />
      )}
      {lengthOf(query.period) > MAX_PERIOD_DAYS ? (
        <TooLong {...props} />
      ) : (
        <>
          <VisuallyHidden role="status">
            {overview.state !== 'failed' && text(loading ? 'overview.loading' : 'overview.loaded')}
          </VisuallyHidden>
          <Answered answer={overview} skeleton={<OverviewSkeleton />} onReset={props.onReset}>
            {(found) => <Ready {...props} report={found} />}
          </Answered>
          {!isNew && <Reports {...props} />}
          {report !== undefined && !isNew && <OwnVisits urls={report.ignoreUrls} />}
        </>
      )}
    </Flex>
  );
}

/** The cards below the chart, each with an answer of its own. */
function Reports(props: OverviewProps) {
  const { query, overview, channels, referrers, onFilter, onReset } = props;
  const text = useText();
  return (
    <>
      <Cards>
        <Answered
          answer={channels}
          skeleton={<CardSkeleton />}
          failedTitle={text('channelsCard.failed')}
          onReset={onReset}
        >
          {({ rows }) => (
            <ChannelsCard
              rows={rows}
              onChannel={(channel) => onFilter({ ...query.filter, channel })}
            />
          )}
        </Answered>
        {/* Sources are the channels' sums: where those failed, it is said once. */}
        {channels.state !== 'failed' && (
          <Answered answer={channels} skeleton={<CardSkeleton />}>
            {({ rows }) => (
              <SourcesCard
                rows={rows}
                source={query.filter.source}
                onSource={(source) => onFilter({ ...query.filter, source })}
              />
            )}
          </Answered>
        )}
      </Cards>
      <Answered
        answer={referrers}
        skeleton={<CardSkeleton />}
        failedTitle={text('referrers.failed')}
        onReset={onReset}
      >
        {({ rows }) => <ReferrersCard rows={rows} />}
      </Answered>
      <ArticlesSection
        {...props}
        answer={props.articles}
        comparable={overview.state !== 'ready' || isComparable(overview.report)}
        period={periodParams(query)}
      />
    </>
  );
}

/** An address may ask for more days than are kept. */
function TooLong({ query, onPeriod }: OverviewProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const days = formatNumber(MAX_PERIOD_DAYS);
  return (
    <Notice tone="warning" title={text('period.tooLong', { days })}>
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button variant="secondary" onClick={() => onPeriod('custom', shortened(query.period))}>
          {text('period.shorten', { days })}
        </Button>
      </Flex>
    </Notice>
  );
}
