/**
 * A batch of events. An id that is there already is not written again; where two instances write one at
 * the same moment, the two rows are one to whoever counts.
 */
import { hash } from 'node:crypto';
import type { StoredEvent } from '../stored-event';
import type { Calendar } from '../calendar';
import { arrivalKept, byKeptId } from '../sql/log/append';
import { visitorHash } from '../sql/log/batch';
import type { KeptArrival } from '../sql/registry/arrivals';
import type { Connection } from './connection';
import { articleColumns, hexOfId, idOf, rowOf, type RowEvent } from './event-rows';
import { EVENTS, VISITORS } from './tables';

/** An id has up to 40 characters, and ClickHouse takes 128 KiB as a value of a query. */
export const IDS_AT_ONCE = 2_000;

/** Which of these ids, as hexadecimal digits, are there. */
export async function idsThere(
  connection: Connection,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await connection.rows<{ there: string }>(
      `SELECT DISTINCT toString(id) AS there FROM ${EVENTS} WHERE id IN {ids:Array(UInt128)}`,
      { ids: ids.slice(from, from + IDS_AT_ONCE).map(idOf) },
    );
    for (const { there } of rows) found.add(hexOfId(there));
  }
  return found;
}

/** Names a block by what is in it, so that it is recognised when it is sent again. */
export const tokenOf = (...parts: readonly (string | number)[]): string =>
  hash('sha256', parts.join('\n'), 'base64url');

/** The rows that make visitors known: of the article, and of the site. */
function visitorRows({ at, article, visitor }: StoredEvent, calendar: Calendar): object[] {
  if (!visitor) return [];
  const day = calendar.dayOf(at);
  const row = (of: object, hashed: string) => ({
    day,
    ...of,
    visitor: String(BigInt(`0x${visitorHash(hashed)}`)),
  });
  return [
    row(articleColumns(article), visitor.onArticle),
    row({ document_id: '', uid: '', locale: '' }, visitor.onSite),
  ];
}

interface Needs {
  connection: Connection;
  calendar: Calendar;
  generationsOf(events: readonly StoredEvent[]): Promise<readonly number[]>;
  boundArrivals(arrivals: readonly KeptArrival[]): Promise<KeptArrival[]>;
  /** Notes what counted these days, and whether sample traffic is among them. */
  note(
    days: ReadonlySet<number>,
    what: { rules: string; tagged: number; sample: boolean },
  ): Promise<void>;
}

export function createAppend({ connection, calendar, generationsOf, boundArrivals, note }: Needs) {
  return async (
    events: readonly StoredEvent[],
    rules: string,
    tagged = 0,
  ): Promise<ReadonlySet<string>> => {
    const kept = byKeptId(events);
    const there = await idsThere(connection, [...kept.keys()]);
    const fresh = [...kept].filter(([id]) => !there.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
    if (fresh.length === 0) return new Set();
    const own = fresh.map(([, event]) => event);
    const generations = await generationsOf(own);
    const arrivals = await boundArrivals(
      own.map((event, index) =>
        arrivalKept(event, calendar.dayOf(event.at), generations[index] ?? 0),
      ),
    );
    const sample = own.some((event) => event.sample);
    await note(new Set(arrivals.map(({ day }) => day)), { rules, tagged, sample });
    const rows = fresh.map(
      ([id, { at, article }], index): RowEvent => ({
        ...{
          id,
          at,
          article,
          arrival: arrivals[index] as KeptArrival,
          carried: false,
          revision: 0,
        },
      }),
    );
    // First: an event that is there is not written again, and neither would be its visitor.
    await connection.insert(
      VISITORS,
      own
        .filter(({ kind }) => kind === 'visit' || kind === 'internal')
        .flatMap((event) => visitorRows(event, calendar)),
    );
    await connection.insert(
      EVENTS,
      rows.map((row) => rowOf(row, calendar)),
      tokenOf(...rows.map(({ id }) => id)),
    );
    return new Set(own.map(({ id }) => id));
  };
}
