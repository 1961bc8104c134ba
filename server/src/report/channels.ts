/** What each channel brought, and what is known of it. */
import type { ChannelsReport, Period } from '../../../core';
import { dayToNumber } from '../store/calendar';
import type { EventStore } from '../store/event-store';

export async function channels(
  { store }: { store: { statistics: Pick<EventStore['statistics'], 'channels'> } },
  period: Period,
): Promise<ChannelsReport> {
  const range = { from: dayToNumber(period.from), to: dayToNumber(period.to) };
  return { period, rows: await store.statistics.channels(range) };
}
