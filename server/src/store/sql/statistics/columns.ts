import type { Knex } from 'knex';
import { MEASURES } from '../../measures';
import type { Counts } from '../../statistics';

export const PRIVATE = 'tagged + app + inferred';
export const PUBLIC = 'public_tagged + public_other';
export const VISITS = `${PRIVATE} + ${PUBLIC} + search + assistant + campaign + referral + direct`;

/** Sums of columns, under their own names. */
export const sums = (knex: Knex, columns: readonly string[], table?: string): Knex.Raw[] =>
  columns.map((column) =>
    knex.raw('sum(??) as ??', [table === undefined ? column : `${table}.${column}`, column]),
  );

/** Databases return sums as text where they may exceed a JavaScript number, and null for no rows. */
export const numbersOf = <Name extends string>(
  row: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, Number(row[name] ?? 0)])) as Record<Name, number>;

export const countsOf = (row: Readonly<Record<string, unknown>>): Counts =>
  numbersOf(row, MEASURES);
