import { randomBytes } from 'node:crypto';
import type { EventStore } from '../store/event-store';
import { createTally, VERSION, type Head, type Totals } from './file';

/**
 * Writes all statistics, and the raw events that are kept, as of one moment.
 *
 * @param write takes a line without its end
 */
export async function exportStatistics(
  { portability }: Pick<EventStore, 'portability'>,
  timeZone: string,
  write: (line: string) => Promise<void>,
  now = Date.now(),
): Promise<Totals> {
  const tally = createTally();
  const head: Head = {
    'dark-social': VERSION,
    export: randomBytes(16).toString('base64url'),
    origins: await portability.origins(),
    timeZone,
    exportedAt: new Date(now).toISOString(),
    sample: await portability.hasSample(),
  };
  const line = async (value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    tally.text(text);
    await write(text);
  };
  await line(head);
  for await (const row of portability.read()) {
    tally.row(row);
    await line(row);
  }
  const end = tally.end();
  await write(JSON.stringify(end));
  return end.totals;
}
