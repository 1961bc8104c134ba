import type { EnabledType } from '../enabled-types';
import type { Condition, Selection } from '../selection';
import { ownNames } from '../type-path';
import { slugName, type Address } from './read-address';
import { spellings } from './spellings';

/** Columns and the values they may have; a set each, since addresses of one type share most of it. */
type Wanted = Map<string, Set<string>>;

function add(wanted: Wanted, name: string, values: readonly string[]): void {
  const known = wanted.get(name) ?? new Set();
  for (const value of values) known.add(value);
  wanted.set(name, known);
}

const conditionOf = (wanted: Wanted): Condition =>
  Object.fromEntries([...wanted].map(([name, values]) => [name, [...values]]));

function ofType(type: EnabledType, addresses: readonly Address[]): Selection[] {
  const byPath = new Map<string, Wanted>();
  const byCampaign: Wanted = new Map();
  const former = new Set<string>();
  const slug = slugName(type);
  for (const { readings, types, campaign, former: paths } of addresses) {
    if (!types.has(type)) continue;
    for (const path of paths) former.add(path);
    for (const { values, path, type: own } of readings) {
      if (own !== type) continue;
      const { source, names } = path.template;
      const wanted = byPath.get(source) ?? new Map();
      byPath.set(source, wanted);
      // The document's id says it all: the slug beside it may have changed.
      const { documentId } = values;
      if (documentId !== undefined) add(wanted, 'documentId', [documentId]);
      else for (const name of ownNames(names)) add(wanted, name, spellings(values[name] ?? ''));
    }
    if (campaign !== undefined) {
      add(byCampaign, 'documentId', [campaign]);
      if (slug !== undefined) add(byCampaign, slug, spellings(campaign));
    }
  }
  const conditions = [...byPath.values()].map(conditionOf);
  // Either of the two, not both.
  for (const [name, values] of byCampaign) conditions.push({ [name]: [...values] });
  return [
    ...(conditions.length > 0 ? [{ uid: type.uid, any: conditions }] : []),
    ...(former.size > 0 ? [{ uid: type.uid, former: [...former] }] : []),
  ];
}

/**
 * Which rows to read for these addresses: all that are meant, and a few more where values of
 * several addresses happen to be combined. `findArticle` tells which is which.
 */
export function selectionsOf(
  types: readonly EnabledType[],
  addresses: readonly Address[],
): Selection[] {
  return types.flatMap((type) => ofType(type, addresses));
}

/** Databases take some 32,000 values in a query. */
const MOST_VALUES = 15_000;

/** About as many values as an address asks for. */
const valuesOf = ({ readings, former, types }: Address): number =>
  readings.reduce((sum, { path }) => sum + 4 * path.template.names.length, 0) +
  (former.length + 10) * types.size;

/** Splits addresses into as many reads as they need: one, but for a full batch of odd ones. */
export function inReads(addresses: readonly Address[]): Address[][] {
  const reads: Address[][] = [];
  let room = 0;
  for (const address of addresses) {
    const values = valuesOf(address);
    const last = reads.at(-1);
    if (last && values <= room) last.push(address);
    else reads.push([address]);
    room = (last && values <= room ? room : MOST_VALUES) - values;
  }
  return reads;
}
