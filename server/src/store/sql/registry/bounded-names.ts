/**
 * Names that strangers can invent, such as referring hosts: only so many different ones of a day or of
 * an article's month are kept apart. Further ones count together, so that nobody can fill the tables.
 */
import { LRUCache } from 'lru-cache';
import { OTHERS } from '../../../../../core';

const GROUPS_REMEMBERED = 2_000;

export interface BoundedNames<Group> {
  /** Most different names of a group. Instances that write at once may exceed it by a few. */
  most: number;
  keyOf(group: Group): string;
  /** The names that were counted in these groups. */
  read(groups: readonly Group[]): Promise<readonly { group: Group; name: string }[]>;
}

/** Returns each name as it is to be counted, in their order. Empty names are none. */
export type BoundNames<Group> = (
  names: readonly { group: Group; name: string }[],
) => Promise<string[]>;

export function createBoundNames<Group>({
  most,
  keyOf,
  read,
}: BoundedNames<Group>): BoundNames<Group> {
  // Saves each batch a query for each kind of names, 0.1 ms on SQLite and more elsewhere.
  const known = new LRUCache<string, Set<string>>({ max: GROUPS_REMEMBERED });

  async function learn(groups: ReadonlyMap<string, Group>): Promise<Map<string, Set<string>>> {
    const learned = new Map([...groups.keys()].map((key) => [key, new Set<string>()]));
    if (groups.size === 0) return learned;
    for (const { group, name } of await read([...groups.values()])) {
      learned.get(keyOf(group))?.add(name);
    }
    for (const [key, names] of learned) known.set(key, names);
    return learned;
  }

  return async (names) => {
    const keys = names.map(({ group }) => keyOf(group));
    const unknown = new Map<string, Group>();
    for (const [index, { group, name }] of names.entries()) {
      const key = keys[index] ?? '';
      if (name !== '' && !known.has(key)) unknown.set(key, group);
    }
    const learned = await learn(unknown);
    return names.map(({ name }, index) => {
      if (name === '') return name;
      const key = keys[index] ?? '';
      const kept = known.get(key) ?? learned.get(key);
      if (!kept || kept.has(name)) return name;
      if (kept.size >= most) return OTHERS;
      kept.add(name);
      return name;
    });
  };
}
