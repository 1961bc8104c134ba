import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../translations/use-text';
import { privateVisits } from '../figures/degrees';
import type { Bar } from './condense';

/** Says the numbers of a bar in one sentence. */
export function useBarNumbers(): (bar: Bar) => string {
  const text = useText();
  const { formatNumber } = useIntl();
  return useCallback(
    (bar) =>
      text('chart.bar', {
        count: privateVisits(bar),
        visits: formatNumber(privateVisits(bar)),
        others: formatNumber(bar.otherVisits),
        tagged: formatNumber(bar.taggedVisits),
        app: formatNumber(bar.appVisits),
        inferred: formatNumber(bar.inferredVisits),
        shares: formatNumber(bar.shares),
        sharesCount: bar.shares,
      }),
    [formatNumber, text],
  );
}
