import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { isDay, utcDate } from '../period/days';
import type { Bar, Grain } from './condense';

/** Days carry no hour, so they are written in UTC; hours are written in the site's time zone. */
const date = (at: string): Date => (isDay(at) ? utcDate(at) : new Date(at));

/** Labels a bar: `short` below the axis, `full` in the table and the tooltip. */
export function useBarLabel(
  grain: Grain,
  timeZone: string,
): (bar: Bar, style: 'short' | 'full') => string {
  const { formatDate, formatDateTimeRange } = useIntl();
  return useCallback(
    ({ start, end }, style) => {
      const year = style === 'full' ? ({ year: 'numeric' } as const) : {};
      const day = { day: 'numeric', month: 'short', ...year } as const;
      if (grain === 'hour') {
        const about = style === 'full' ? day : ({ weekday: 'short' } as const);
        return formatDate(date(start), { ...about, hour: 'numeric', timeZone });
      }
      if (grain === 'month') {
        const month = style === 'full' ? 'long' : 'short';
        return formatDate(date(start), { month, ...year, timeZone: 'UTC' });
      }
      if (grain === 'week' && style === 'full' && start !== end) {
        return formatDateTimeRange(date(start), date(end), { ...day, timeZone: 'UTC' });
      }
      return formatDate(date(start), { ...day, timeZone: 'UTC' });
    },
    [formatDate, formatDateTimeRange, grain, timeZone],
  );
}
