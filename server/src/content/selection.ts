import type { Knex } from 'knex';
import { canBe, hasFixedValues, type PathColumn } from './path-columns';

/** Attributes of the path, and `documentId`, with the values that each may have. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/**
 * Which rows of one type: by row id, by document, by any of these conditions, by a former address
 * (as `pathKey` returns it), or all that name a related entry in their path.
 */
export type Selection =
  | { uid: string; ids: readonly number[] }
  | { uid: string; documentIds: readonly string[] }
  | { uid: string; any: readonly Condition[] }
  | { uid: string; former: readonly string[] }
  | { uid: string; relatedTo: { uid: string; documentId: string } };

/** One of these values; nothing where the attribute can have none of them. */
function hasOneOf(
  path: readonly PathColumn[],
  name: string,
  values: readonly string[],
  ignoreCase: boolean,
): Knex.QueryCallback {
  if (name === 'documentId') return (query) => void query.whereIn('a.document_id', values);
  const { column = '', type = 'string' } = path.find((each) => each.name === name) ?? {};
  const possible = values.filter((value) => canBe(type, value));
  if (type === 'boolean') {
    return (query) =>
      void query.whereIn(
        column,
        possible.map((value) => value === 'true'),
      );
  }
  const inLowerCase = ignoreCase && !hasFixedValues(type);
  return (query) => {
    query.whereIn(column, possible);
    if (inLowerCase) {
      const small = possible.map((value) => value.toLowerCase());
      query.orWhereRaw(`lower(??) in (${small.map(() => '?').join(',')})`, [column, ...small]);
    }
  };
}

/** Leaves the selected rows of the table `a`, whose path these columns are. */
export function restrict(
  query: Knex.QueryBuilder,
  selection: Selection,
  path: readonly PathColumn[],
  ignoreCase: boolean,
): void {
  if ('ids' in selection) query.whereIn('a.id', selection.ids);
  else if ('documentIds' in selection) query.whereIn('a.document_id', selection.documentIds);
  else if ('any' in selection) {
    query.where((any) => {
      for (const condition of selection.any) {
        any.orWhere((all) => {
          // A single type may have a path without any attribute.
          all.whereRaw('1 = 1');
          for (const [name, values] of Object.entries(condition)) {
            all.andWhere(hasOneOf(path, name, values, ignoreCase));
          }
        });
      }
    });
  } else if ('relatedTo' in selection) {
    const { uid, documentId } = selection.relatedTo;
    query.where((any) => {
      for (const { target } of path) {
        if (target?.uid === uid) any.orWhereExists(target.entry(documentId));
      }
    });
  }
}
