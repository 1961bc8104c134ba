import { randomBytes } from 'node:crypto';
import type { CarriedRow } from '../store/carried-rows';
import type { EventStore } from '../store/event-store';
import { createTally, VERSION, type Head, type Totals } from './file';

/**
 * Writes all statistics, and the raw events that are kept, as of one moment.
 *
 * @param write takes a line without its end
 * @param travels which rows are written; by default all
 */
export async function exportStatistics(
  { portability }: Pick<EventStore, 'portability'>,
  timeZone: string,
  write: (line: string) => Promise<void>,
  travels: (row: CarriedRow) => boolean = () => true,
): Promise<Totals> {
  const tally = createTally();
  const head: Head = {
    'dark-social': VERSION,
    export: randomBytes(16).toString('base64url'),
    origins: await portability.origins(),
    timeZone,
    exportedAt: new Date().toISOString(),
    sample: await portability.hasSample(),
  };
  const line = async (value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    tally.text(text);
    await write(text);
  };
  await line(head);
  for await (const row of portability.read()) {
    if (!travels(row)) continue;
    tally.row(row);
    await line(row);
  }
  const end = tally.end();
  await write(JSON.stringify(end));
  return end.totals;
}
