// Fills a database with the events of the world, by the store's own append.
import { batches, DAYS } from './world.mjs';

const BATCH = 4_000;

/**
 * Writes the events up to a moment (ms since 1970), unless an earlier run did. Answers how many were
 * written a second, if any were.
 */
export async function fill(connection, store, calendar, visits, end) {
  await store.migrate();
  if (await connection.schema.hasTable('bench_filled')) return undefined;
  const began = performance.now();
  let written = 0;
  let day;
  for (const batch of batches(visits, end, BATCH)) {
    if (day !== batch.day && day !== undefined) {
      // As the hourly job does: hashes of yesterday's visitors go.
      const today = calendar.dayOf(batch.events[0].at);
      await store.retention.prune({
        ...{ visitors: today, events: 0, statistics: 0, today, saltsMadeBefore: 0 },
        hours: calendar.dayOf(batch.events[0].at - 35 * 24 * 3600 * 1000),
      });
      if (batch.day % 20 === 0) process.stderr.write(`  day ${batch.day} of ${DAYS}\r`);
    }
    day = batch.day;
    await store.log.append(batch.events, '1');
    written += batch.events.length;
  }
  const perSecond = written / ((performance.now() - began) / 1000);
  await connection.schema.createTable('bench_filled', (table) => table.integer('events'));
  await connection('bench_filled').insert({ events: written });
  return perSecond;
}
