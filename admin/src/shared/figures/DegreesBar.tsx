import { useIntl } from 'react-intl';
import { useText } from '../../translations/use-text';
import { partsOf, type DegreeCounts } from './degrees';
import { PartsBar } from './PartsBar';

interface DegreesBarProps {
  counts: DegreeCounts;
  /** What the whole length stands for, such as all visits; by default the private ones. */
  whole?: number;
  /** Height in CSS pixels. */
  height?: number;
  /** Whether the degrees are named below, with their counts. */
  legend?: boolean;
}

/**
 * Private visits in one bar of three degrees: certain, recognised, likely. Screen readers hear the
 * counts, from the legend where there is one.
 */
export function DegreesBar({ counts, whole, height, legend = false }: DegreesBarProps) {
  const { formatNumber } = useIntl();
  const text = useText();
  const said = text('degrees.said', {
    certain: formatNumber(counts.taggedVisits),
    recognised: formatNumber(counts.appVisits),
    likely: formatNumber(counts.inferredVisits),
  });
  return (
    <PartsBar
      parts={partsOf(counts)}
      whole={whole}
      height={height}
      said={legend ? undefined : said}
    />
  );
}
