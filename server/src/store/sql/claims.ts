import { MAX_CLAIM, type Claims } from '../event-store';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { createLease, type Lease } from './lease';
import { TABLES } from './tables';

/** Tells claims from other facts. */
const PREFIX = 'claim:';

/** Claims are facts whose value is their last day: the key of the table lets one insert win. */
export function createClaims(dialect: Dialect): Claims {
  const leases = new Map<string, Lease>();
  const leaseOf = (name: string): Lease => {
    const lease = leases.get(name) ?? createLease(dialect, name);
    leases.set(name, lease);
    return lease;
  };

  return {
    alone: (name, work) => leaseOf(name)(work),
    async claim(name, { from, to }) {
      if (name.length > MAX_CLAIM) {
        throw new RangeError(`A claim has at most ${MAX_CLAIM} characters, unlike "${name}".`);
      }
      await dialect
        .from(TABLES.facts)
        .where('name', 'like', `${PREFIX}%`)
        .where('value', '<', String(from))
        .delete();
      const inserted = await insertRows(dialect.knex, {
        table: dialect.table(TABLES.facts),
        columns: ['name', 'value'],
        rows: [[PREFIX + name, String(to)]],
        conflict: dialect.insertNew,
      });
      return inserted === 1;
    },
    async release(name) {
      await dialect
        .from(TABLES.facts)
        .where({ name: PREFIX + name })
        .delete();
    },
  };
}
