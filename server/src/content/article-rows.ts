/**
 * Reads articles of any number of types in one statement, so that share links cost one query per
 * response at the most. Goes to the tables by knex, since Strapi's own query layer takes one query
 * per type and another for the component.
 */
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { Article } from './article';
import { articleOf, type Row } from './article-of-row';
import { COMPONENT_TABLE, COMPONENT_UID } from './component';
import { componentLinks, type ComponentLinks } from './component-links';
import type { EnabledType } from './enabled-types';
import { pathColumns, type PathColumn } from './path-columns';
import { restrict, type Selection } from './selection';

export interface ArticleRows {
  /** One query for all selections; none for an empty list. Drafts are left out where only published ones count. */
  read(selections: readonly Selection[], only?: 'published'): Promise<Article[]>;
}

interface Columns {
  table: string;
  title: string;
  path: readonly PathColumn[];
}

export interface ArticleRowsOptions {
  titleOf(uid: string): string;
  /** Name of the table of former addresses. */
  formerAddresses: string;
  /** Whether values are compared without letter case. */
  ignoreCase: boolean;
}

export function createArticleRows(
  strapi: Core.Strapi,
  types: readonly EnabledType[],
  { titleOf, formerAddresses, ignoreCase }: ArticleRowsOptions,
): ArticleRows {
  const { client } = strapi.db.config.connection;
  const textType = client === 'mysql' ? 'char' : 'text';
  const knex = strapi.db.connection;
  const schema = strapi.db.getSchemaName();
  const tableOf = (name: string): string => (schema ? `${schema}.${name}` : name);
  const byUid = new Map(types.map((type) => [type.uid, type]));
  const columns = new Map<string, Columns>(
    types.map((type) => {
      const { tableName, attributes } = strapi.db.metadata.get(type.uid);
      const title = titleOf(type.uid);
      const attribute = attributes[title];
      const named = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
      return [
        type.uid,
        { table: tableName, title: named || title, path: pathColumns(strapi, type) },
      ];
    }),
  );
  const widest = Math.max(0, ...[...columns.values()].map(({ path }) => path.length));

  const asText = (value: Knex.Raw | Knex.QueryBuilder): Knex.Raw =>
    knex.raw(`cast(? as ${textType})`, [value]);
  const textColumn = (column: string): Knex.Raw => asText(knex.raw('??', [column]));
  const noText = (name: string): Knex.Raw => knex.raw(`cast(null as ${textType}) as ??`, [name]);

  /** What is read of every article, by a query of type `own` that has its rows as `a`. */
  const selectArticle = (
    query: Knex.QueryBuilder,
    uid: string,
    own: Columns,
    links: ComponentLinks,
  ): Knex.QueryBuilder =>
    query
      .leftJoin({ l: tableOf(links.table) }, (on) =>
        on.on(`l.${links.entry}`, 'a.id').andOn('l.component_type', knex.raw('?', [COMPONENT_UID])),
      )
      .leftJoin({ b: tableOf(COMPONENT_TABLE) }, 'b.id', `l.${links.component}`)
      .select(
        knex.raw('? as uid', [uid]),
        'a.id',
        'a.document_id',
        'a.locale',
        'a.published_at',
        'a.updated_at',
        knex.raw('? as title', [textColumn(`a.${own.title}`)]),
        'b.id as buttons_id',
        'b.enabled',
        knex.raw('? as channels', [textColumn('b.channels')]),
        'b.message',
        'b.campaign',
        ...Array.from({ length: widest }, (_, index) => {
          const column = own.path[index];
          return column === undefined
            ? noText(`p${index}`)
            : knex.raw('? as ??', [asText(column.value), `p${index}`]);
        }),
      );

  function select(selection: Selection, only?: 'published'): Knex.QueryBuilder | undefined {
    const type = byUid.get(selection.uid);
    const own = columns.get(selection.uid);
    const links = type && componentLinks(strapi, type.uid);
    if (!type || !own || !links) return undefined;
    const query = selectArticle(
      knex.queryBuilder().from({ a: tableOf(own.table) }),
      type.uid,
      own,
      links,
    );
    if ('former' in selection) {
      query
        .join({ f: tableOf(formerAddresses) }, (on) =>
          on
            .on('f.document_id', 'a.document_id')
            .andOn('f.locale', type.localized ? knex.ref('a.locale') : knex.raw("''"))
            .andOn('f.uid', knex.raw('?', [type.uid])),
        )
        .whereIn('f.path', selection.former)
        .select('f.path as former', knex.raw('? as until', [textColumn('f.until')]));
    } else {
      query.select(noText('former'), noText('until'));
      restrict(query, selection, own.path, ignoreCase);
    }
    if (only === 'published' && type.draftAndPublish) query.whereNotNull('a.published_at');
    return query;
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
        const [type, own] = [byUid.get(row.uid), columns.get(row.uid)];
        if (!type || !own) continue;
        const key = `${row.uid}:${row.id}`;
        // Components may stand in a dynamic zone beside the attribute: the first one counts.
        const article = articles.get(key) ?? articleOf(row, type, own.path);
        if (row.former !== null) {
          const address = { path: row.former, until: Number(row.until) };
          article.former = [...(article.former ?? []), address];
        }
        articles.set(key, article);
      }
      return [...articles.values()];
    },
  };
}
