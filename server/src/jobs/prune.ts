import { addDays, HOUR_DAYS, monthsBefore } from '../store/calendar';
import type { JobContext } from './job-context';

/** Salts and hashes of visitors live for 48 hours at most. */
const VISITOR_DAYS = 1;
const SALT_MS = 48 * 3600 * 1000;

/**
 * Deletes what is older than its retention.
 *
 * @param now ms since 1970
 */
export async function prune(
  {
    store,
    calendar,
    settings,
  }: Pick<JobContext, 'calendar' | 'settings'> & {
    store: Pick<JobContext['store'], 'retention'>;
  },
  now = Date.now(),
): Promise<void> {
  // Somebody may just have asked another instance to keep more.
  await settings.refresh();
  const today = calendar.dayOf(now);
  const { eventsDays, statsMonths } = settings.current();
  await store.retention.prune({
    today,
    visitors: addDays(today, -VISITOR_DAYS),
    saltsMadeBefore: now - SALT_MS,
    events: addDays(today, -eventsDays),
    hours: addDays(today, -HOUR_DAYS),
    statistics: monthsBefore(today, statsMonths),
  });
}
