/** Which pages and apps sent visitors. */
import type { Period, ReferrerRow, ReferrersReport, ReportFilter } from '../../../core';
import type { EventStore } from '../store/event-store';
import { rangeOf } from './days';

const MOST = 100;

/** The channel of the app with this package. */
export type AppOf = (packageName: string) => string | undefined;

/** Adds which of them are apps. */
export const withApps = (rows: readonly ReferrerRow[], appOf: AppOf): ReferrerRow[] =>
  rows.map((row) => {
    const app = appOf(row.host);
    return app === undefined ? row : { ...row, app };
  });

export async function referrers(
  {
    store,
    appOf,
  }: { store: { statistics: Pick<EventStore['statistics'], 'referrers'> }; appOf: AppOf },
  { from, to, type, locale }: Period & Pick<ReportFilter, 'type' | 'locale'>,
): Promise<ReferrersReport> {
  const found = await store.statistics.referrers({ ...rangeOf({ from, to }), type, locale }, MOST);
  return { period: { from, to }, total: found.total, rows: withApps(found.rows, appOf) };
}
