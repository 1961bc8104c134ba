import { useIntl } from 'react-intl';

/** Writes a duration in ms in the unit that it is read in. */
export function useDuration(): (ms: number) => string {
  const { formatNumber } = useIntl();
  return (ms) =>
    ms <= 999
      ? formatNumber(Math.ceil(ms), { style: 'unit', unit: 'millisecond' })
      : formatNumber(ms / 1_000, { style: 'unit', unit: 'second', maximumFractionDigits: 1 });
}
