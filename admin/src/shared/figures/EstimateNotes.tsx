import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ExperimentSplit, RuleSplit } from '../../../../core';
import { useText } from '../../translations/use-text';
import { percentFormat, shareOfVisits } from './share-of-visits';

/** What the rule of 2012 would say of the same visits: a comparison, no more. */
export function ByRule({ privateVisits, visits }: { privateVisits: number; visits: number }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const found = shareOfVisits(privateVisits, visits);
  if (found.kind !== 'share') return null;
  return (
    <Typography tag="p" textColor="neutral600" paddingTop={1}>
      {text('estimate.rule', {
        share: formatNumber(found.share, percentFormat(found.share)),
        private: formatNumber(privateVisits),
        visits: formatNumber(visits),
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
        : text('estimate.basis', { groups: formatNumber(groups), of: formatNumber(of) })}
    </Typography>
  );
}

/** Why there is no estimate although addresses are tagged. */
export function NoEstimate({ split }: { split: RuleSplit }) {
  const text = useText();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
      {text(`estimate.withheld.${split.reason}`)}
    </Typography>
  );
}
