/** Which pages and apps sent visitors. */
import type { Period, ReferrersReport, ReportFilter } from '../../../core';
import type { EventStore } from '../store/event-store';
import { rangeOf } from './days';

const MOST = 100;

export async function referrers(
  { store }: { store: { statistics: Pick<EventStore['statistics'], 'referrers'> } },
  { from, to, type, locale }: Period & Pick<ReportFilter, 'type' | 'locale'>,
): Promise<ReferrersReport> {
  const found = await store.statistics.referrers({ ...rangeOf({ from, to }), type, locale }, MOST);
  return { period: { from, to }, ...found };
}
