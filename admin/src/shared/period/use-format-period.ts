import { useIntl } from 'react-intl';
import type { Period } from '../../../../core';
import { utcDate } from './days';

/** Writes the days of a period in the language of the panel. */
export function useFormatPeriod(): (period: Period) => string {
  const { formatDateTimeRange } = useIntl();
  return ({ from, to }) =>
    formatDateTimeRange(utcDate(from), utcDate(to), { dateStyle: 'medium', timeZone: 'UTC' });
}
