import type { Calendar } from '../../calendar';
import type { StoredEvent } from '../../stored-event';
import type { Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { TABLES } from '../tables';

/** Nobody passes an article on over more hands than this; whoever says so sends numbers, not links. */
const MOST = 99;
const TOKENS_PER_QUERY = 500;

/**
 * Which generation of shares each of these events belongs to, in their order; 0 outside of any chain.
 * Notes the tokens under which what these visitors pass on will arrive. A token keeps its generation,
 * so this may be repeated, and happens before the events themselves are written.
 */
export function createGenerations(
  dialect: Dialect,
  calendar: Pick<Calendar, 'dayOf'>,
): (events: readonly StoredEvent[]) => Promise<readonly number[]> {
  async function read(tokens: readonly string[]): Promise<Map<string, number>> {
    const known = new Map<string, number>();
    for (let from = 0; from < tokens.length; from += TOKENS_PER_QUERY) {
      const rows: { token: string; generation: number }[] = await dialect
        .from(TABLES.tokens)
        .select('token', 'generation')
        .whereIn('token', tokens.slice(from, from + TOKENS_PER_QUERY));
      for (const { token, generation } of rows) known.set(token, Number(generation));
    }
    return known;
  }

  return async (events) => {
    if (!events.some(({ chain }) => chain)) return events.map(() => 0);
    const parents = new Set(events.flatMap(({ chain }) => chain?.parent ?? []));
    const known = await read([...parents]);
    const fresh = new Map<string, [string, number, number]>();
    const generations = events.map(({ at, kind, chain }) => {
      if (!chain) return 0;
      // A token that is not known is one of a share that was not counted: of the first, at least.
      const came = chain.parent === undefined ? 0 : (known.get(chain.parent) ?? 1);
      const next = Math.min(MOST, came + 1);
      if (chain.token !== undefined && !known.has(chain.token)) {
        known.set(chain.token, next);
        fresh.set(chain.token, [chain.token, calendar.dayOf(at), next]);
      }
      return kind === 'share' ? next : came;
    });
    await insertRows(dialect.knex, {
      table: dialect.table(TABLES.tokens),
      columns: ['token', 'day', 'generation'],
      rows: [...fresh.values()].sort(([a], [b]) => (a < b ? -1 : 1)),
      conflict: dialect.insertNew,
    });
    return generations;
  };
}
