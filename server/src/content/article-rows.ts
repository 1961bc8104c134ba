/**
 * Reads articles of any number of types in one statement, so that share links cost one query per
 * response at the most. Goes to the tables by knex, since Strapi's own query layer takes one query
 * per type and another for the component.
 */
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import { isOfferedChannel } from '../../../core';
import type { Article, ShareButtons } from './article';
import { COMPONENT_TABLE, COMPONENT_UID } from './component';
import { componentLinks } from './component-links';
import type { EnabledType } from './enabled-types';

/** Which rows of one type: by row id, by document, or by the values that stand in an address. */
export type Selection =
  | { uid: string; ids: readonly number[] }
  | { uid: string; documentIds: readonly string[] }
  | { uid: string; values: readonly Readonly<Record<string, string>>[] };

export interface ArticleRows {
  /** One query for all selections; none for an empty list. Drafts are left out where only published ones count. */
  read(selections: readonly Selection[], only?: 'published'): Promise<Article[]>;
}

interface Row extends Record<string, unknown> {
  uid: string;
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
  updated_at: string | number | Date | null;
  title: string | null;
  buttons_id: number | null;
  enabled: unknown;
  channels: string | null;
  message: string | null;
  campaign: string | null;
}

interface Columns {
  table: string;
  title: string;
  /** Column names of the path's attributes, by attribute; `locale` and `documentId` are no attributes. */
  path: Map<string, string>;
  booleans: Set<string>;
}

/** SQLite and MySQL store booleans as 0 and 1. */
const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || value === '1' || value === 'true';

function channelsOf(stored: string | null): ShareButtons['channels'] {
  if (stored === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(stored);
    // A custom field of type json may hold its JSON as a text in JSON.
    if (typeof list === 'string') list = JSON.parse(list);
  } catch {
    // Written past Strapi's own validation: the site's default channels are drawn.
    return [];
  }
  if (!Array.isArray(list)) return [];
  const known = list.filter((id): id is string => typeof id === 'string').filter(isOfferedChannel);
  return [...new Set(known)];
}

const textOr = (value: string | null): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

export function createArticleRows(
  strapi: Core.Strapi,
  types: readonly EnabledType[],
  titleOf: (uid: string) => string,
): ArticleRows {
  const { client } = strapi.db.config.connection;
  const textType = client === 'mysql' ? 'char' : 'text';
  const knex = strapi.db.connection;
  const schema = strapi.db.getSchemaName();
  const tableOf = (name: string): string => (schema ? `${schema}.${name}` : name);
  const byUid = new Map(types.map((type) => [type.uid, type]));
  const widest = Math.max(0, ...types.map(({ path }) => path.names.length));

  const columnsOf = (type: EnabledType): Columns => {
    const { tableName, attributes } = strapi.db.metadata.get(type.uid);
    const columnOf = (name: string): string => {
      const attribute = attributes[name];
      return (attribute && 'columnName' in attribute && attribute.columnName) || name;
    };
    const names = type.path.names.filter((name) => name !== 'documentId' && name !== 'locale');
    return {
      table: tableName,
      title: columnOf(titleOf(type.uid)),
      path: new Map(names.map((name) => [name, columnOf(name)])),
      booleans: new Set(names.filter((name) => attributes[name]?.type === 'boolean')),
    };
  };
  const columns = new Map(types.map((type) => [type.uid, columnsOf(type)]));

  const asText = (column: string): Knex.Raw => knex.raw(`cast(?? as ${textType})`, [column]);

  function select(selection: Selection, only?: 'published'): Knex.QueryBuilder | undefined {
    const type = byUid.get(selection.uid);
    const own = columns.get(selection.uid);
    const links = type && componentLinks(strapi, type.uid);
    if (!type || !own || !links) return undefined;
    const names = [...own.path.values()];
    const query = knex
      .queryBuilder()
      .from({ a: tableOf(own.table) })
      .leftJoin({ l: tableOf(links.table) }, (on) =>
        on.on(`l.${links.entry}`, 'a.id').andOn('l.component_type', knex.raw('?', [COMPONENT_UID])),
      )
      .leftJoin({ b: tableOf(COMPONENT_TABLE) }, 'b.id', `l.${links.component}`)
      .select(
        knex.raw('? as uid', [type.uid]),
        'a.id',
        'a.document_id',
        'a.locale',
        'a.published_at',
        'a.updated_at',
        knex.raw('? as title', [asText(`a.${own.title}`)]),
        'b.id as buttons_id',
        'b.enabled',
        knex.raw('? as channels', [asText('b.channels')]),
        'b.message',
        'b.campaign',
        ...Array.from({ length: widest }, (_, index) => {
          const name = names[index];
          return name === undefined
            ? knex.raw(`cast(null as ${textType}) as ??`, [`p${index}`])
            : knex.raw('? as ??', [asText(`a.${name}`), `p${index}`]);
        }),
      );
    if (only === 'published' && type.draftAndPublish) query.whereNotNull('a.published_at');
    if ('ids' in selection) query.whereIn('a.id', selection.ids);
    else if ('documentIds' in selection) query.whereIn('a.document_id', selection.documentIds);
    else
      query.where((any) =>
        selection.values.forEach((values) =>
          any.orWhere((all) => all.where(equal(type, own, values))),
        ),
      );
    return query;
  }

  function equal(type: EnabledType, own: Columns, values: Readonly<Record<string, string>>) {
    const conditions: Record<string, string | boolean> = {};
    for (const name of type.path.names) {
      const value = values[name] ?? '';
      if (name === 'documentId') conditions['a.document_id'] = value;
      else if (name === 'locale') conditions['a.locale'] = value;
      else
        conditions[`a.${own.path.get(name) ?? name}`] = own.booleans.has(name)
          ? value === 'true'
          : value;
    }
    return conditions;
  }

  function articleOf(row: Row): Article {
    const type = byUid.get(row.uid);
    const own = columns.get(row.uid);
    const pathValues: Record<string, string | null> = {
      documentId: row.document_id,
      locale: row.locale,
    };
    for (const [index, name] of [...(own?.path.keys() ?? [])].entries()) {
      const value = row[`p${index}`];
      const text = value === null || value === undefined ? null : String(value);
      pathValues[name] = own?.booleans.has(name) ? String(isTrue(text)) : text;
    }
    return {
      uid: row.uid,
      id: Number(row.id),
      documentId: row.document_id,
      locale: type?.localized ? row.locale : null,
      published: !type?.draftAndPublish || row.published_at !== null,
      updatedAt: row.updated_at === null ? null : new Date(row.updated_at).toISOString(),
      title: textOr(row.title) ?? '',
      pathValues,
      buttons: {
        // A component that was never touched, or a boolean never set, means: on.
        enabled: row.buttons_id === null || row.enabled === null || isTrue(row.enabled),
        channels: channelsOf(row.channels),
        message: textOr(row.message),
        campaign: textOr(row.campaign),
      },
    };
  }

  return {
    async read(selections, only) {
      const queries = selections.flatMap((selection) => select(selection, only) ?? []);
      const [first, ...rest] = queries;
      if (!first) return [];
      const query = rest.length ? knex.unionAll([first, ...rest]) : first;
      // Inside a transaction of Strapi's, SQLite's only connection is taken: read through it.
      const rows: Row[] = strapi.db.inTransaction()
        ? await strapi.db.transaction(({ trx }) => query.transacting(trx))
        : await query;
      const articles = new Map<string, Article>();
      for (const row of rows) {
        const key = `${row.uid}:${row.id}`;
        // Components may stand in a dynamic zone beside the attribute: the first one counts.
        if (!articles.has(key)) articles.set(key, articleOf(row));
      }
      return [...articles.values()];
    },
  };
}
