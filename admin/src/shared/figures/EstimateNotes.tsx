import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ExperimentSplit, RuleSplit, WithheldReason } from '../../../../core';
import { useText } from '../../translations/use-text';
import { percentFormat, shareOfVisits } from './share-of-visits';
import type { ShareOf } from './ShareSentence';

/** What the rule of 2012, which explains each new visitor without a trace, says: a comparison. */
export function ByRule({ privateVisits, visits }: { privateVisits: number; visits: number }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const found = shareOfVisits(privateVisits, visits);
  if (found.kind !== 'share') return null;
  return (
    <Typography tag="p" textColor="neutral600" paddingTop={1}>
      {text('estimate.rule', {
        share: formatNumber(found.share, percentFormat(found.share)),
      })}
    </Typography>
  );
}

/** On what the estimate stands. */
export function Basis({ split: { groups, of } }: { split: ExperimentSplit }) {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
      {groups === of
        ? text('estimate.whole')
        : text('estimate.basis', {
            share: formatNumber(groups / of, percentFormat(groups / of)),
          })}
    </Typography>
  );
}

interface NoEstimateProps {
  split: RuleSplit;
  /** What the visits are visits of. */
  of: ShareOf;
  visits: number;
}

/** For this, one article is too little, whatever may be changed. */
const OF_ONE_ARTICLE: readonly WithheldReason[] = ['few-arrivals', 'uneven'];

/**
 * Why there is no estimate although addresses are tagged. Of a few visits nothing is said anyway, and
 * what the whole site lacks is said on its own page.
 */
export function NoEstimate({ split: { reason }, of, visits }: NoEstimateProps) {
  const text = useText();
  if (shareOfVisits(0, visits).kind !== 'share') return null;
  if (of === 'article' && !OF_ONE_ARTICLE.includes(reason)) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
      {text(of === 'article' ? 'estimate.withheld.article' : `estimate.withheld.${reason}`)}
    </Typography>
  );
}
