import { addDays, HOUR_DAYS } from '../store/calendar';
import type { JobContext } from './job-context';

/** Salts and hashes of visitors live for 48 hours at most. */
const VISITOR_DAYS = 1;
const DAYS_PER_MONTH = 31;

/**
 * Deletes what is older than its retention.
 *
 * @param now ms since 1970
 */
export async function prune(
  { store, calendar, settings }: Pick<JobContext, 'store' | 'calendar' | 'settings'>,
  now = Date.now(),
): Promise<void> {
  // Somebody may just have asked another instance to keep more.
  await settings.refresh();
  const today = calendar.dayOf(now);
  const { eventsDays, statsMonths } = settings.current();
  await store.retention.prune({
    visitors: addDays(today, -VISITOR_DAYS),
    events: addDays(today, -eventsDays),
    hours: addDays(today, -HOUR_DAYS),
    statistics: addDays(today, -statsMonths * DAYS_PER_MONTH),
  });
}
