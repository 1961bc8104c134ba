import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ArticleReport } from '../../../../core';
import { DegreesBar } from '../../shared/figures/DegreesBar';
import { estimatedPrivate, partsOfEstimate } from '../../shared/figures/degrees';
import { Basis, ByRule, NoEstimate } from '../../shared/figures/EstimateNotes';
import { PartsBar } from '../../shared/figures/PartsBar';
import { ShareSentence } from '../../shared/figures/ShareSentence';
import { percentFormat } from '../../shared/figures/share-of-visits';
import { Panel } from '../../shared/layout/Panel';
import { useText } from '../../translations/use-text';
import { Counts } from './Counts';

/** How the article travels: in one sentence, one bar, and beside the median article of its type. */
export function Headline({ report }: { report: ArticleReport }) {
  const { figures, estimate } = report;
  const split = estimate?.basis === 'experiment' && figures.visits > 0 ? estimate : undefined;
  return (
    <Panel padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box>
          <ShareSentence
            of="article"
            privateVisits={split ? estimatedPrivate(split) : figures.bySource.private}
            visits={figures.visits}
            tag="h2"
          />
          {split && <ByRule privateVisits={figures.bySource.private} visits={figures.visits} />}
          <Beside report={report} />
        </Box>
        {split ? (
          <Box>
            <PartsBar parts={partsOfEstimate(split)} whole={figures.visits} />
            <Basis split={split} />
          </Box>
        ) : (
          figures.visits > 0 && (
            <Box>
              <DegreesBar counts={figures} whole={figures.visits} legend />
              {estimate?.basis === 'rule' && (
                <NoEstimate split={estimate} of="article" visits={figures.visits} />
              )}
            </Box>
          )
        )}
        <Counts figures={figures} />
      </Flex>
    </Panel>
  );
}

/** What the figures are compared with: the median article, and the period before. */
function Beside({ report }: { report: ArticleReport }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { median, previous } = report;
  const sentences = [
    median === null
      ? text('article.median.none')
      : text('article.median', {
          articles: formatNumber(median.articles),
          share: formatNumber(median.privateShare, percentFormat(median.privateShare)),
          visits: formatNumber(median.visits, { maximumFractionDigits: 0 }),
          count: Math.round(median.visits),
          private: formatNumber(median.private, { maximumFractionDigits: 0 }),
        }),
    previous.figures.visits > 0 &&
      text('article.previous', {
        visits: formatNumber(previous.figures.visits),
        count: previous.figures.visits,
        private: formatNumber(previous.figures.bySource.private),
      }),
  ];
  return (
    <>
      {sentences.map(
        (sentence) =>
          sentence !== false && (
            <Typography key={sentence} tag="p" textColor="neutral600" paddingTop={1}>
              {sentence}
            </Typography>
          ),
      )}
    </>
  );
}
