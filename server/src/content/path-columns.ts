/** Where the values of a type's path stand in the database, and which values they can have. */
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { EnabledType } from './enabled-types';

/** One name in braces. */
export interface PathColumn {
  name: string;
  type: string;
  /** The value of a row of the table `a`, to select. */
  value: Knex.Raw | Knex.QueryBuilder;
  /** The column of the table `a` to compare; `undefined` for attributes of related entries. */
  column?: string;
  /** The related entry that has the value. */
  target?: {
    uid: string;
    /** Its rows of this document, related to the row of the table `a`. */
    entry(documentId: string): Knex.QueryBuilder;
  };
}

interface Metadata {
  tableName: string;
  attributes: Record<string, unknown>;
}

interface JoinColumn {
  name: string;
  referencedColumn: string;
}

interface Relation {
  target: string;
  joinColumn?: JoinColumn;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
}

const isOneOf = (attribute: unknown, key: string): boolean =>
  typeof attribute === 'object' && attribute !== null && key in attribute;

const columnOf = ({ attributes }: Metadata, name: string): string => {
  if (name === 'documentId') return 'document_id';
  const attribute = attributes[name];
  const known = isOneOf(attribute, 'columnName')
    ? (attribute as { columnName?: string }).columnName
    : undefined;
  return known || name;
};

const typeOf = ({ attributes }: Metadata, name: string): string => {
  const attribute = attributes[name];
  return isOneOf(attribute, 'type') ? (attribute as { type: string }).type : 'string';
};

/** The columns of a type's path; `locale` and `documentId` are read for every article anyway. */
export function pathColumns(strapi: Core.Strapi, { uid, path }: EnabledType): PathColumn[] {
  const knex = strapi.db.connection;
  const schema = strapi.db.getSchemaName();
  const tableOf = (name: string): string => (schema ? `${schema}.${name}` : name);
  const metadataOf = (of: string): Metadata => strapi.db.metadata.get(of);
  const own = metadataOf(uid);

  /** A related entry's value, by a subquery: a join would double rows where it has a draft, too. */
  function related(relation: string, field: string): PathColumn {
    const { target, joinColumn, joinTable } = own.attributes[relation] as Relation;
    const other = metadataOf(target);
    const query = knex.queryBuilder().from({ t: tableOf(other.tableName) });
    if (joinTable) {
      query
        .join({ j: tableOf(joinTable.name) }, `j.${joinTable.inverseJoinColumn.name}`, 't.id')
        .where(`j.${joinTable.joinColumn.name}`, knex.ref('a.id'));
    } else if (joinColumn) {
      query.where(`t.${joinColumn.referencedColumn}`, knex.ref(`a.${joinColumn.name}`));
    }
    if (
      strapi.getModel(target as Parameters<Core.Strapi['getModel']>[0]).options?.draftAndPublish
    ) {
      query.whereNotNull('t.published_at');
    }
    return {
      name: `${relation}.${field}`,
      type: typeOf(other, field),
      value: query
        .clone()
        .select(`t.${columnOf(other, field)}`)
        .limit(1),
      target: {
        uid: target,
        entry: (documentId) => query.clone().select('t.id').where('t.document_id', documentId),
      },
    };
  }

  return path.names
    .filter((name) => name !== 'documentId' && name !== 'locale')
    .map((name) => {
      const [relation = '', field] = name.split('.');
      if (field !== undefined) return related(relation, field);
      const column = `a.${columnOf(own, name)}`;
      return { name, type: typeOf(own, name), value: knex.raw('??', [column]), column };
    });
}

/** What a value of an attribute of this type can be; databases refuse to compare what is none. */
const VALUES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d{1,9}$/,
  biginteger: /^-?\d{1,18}$/,
  decimal: /^-?\d{1,15}(\.\d{1,15})?$/,
  float: /^-?\d{1,15}(\.\d{1,20})?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Whether values of this type have but one spelling. */
export const hasFixedValues = (type: string): boolean => type in VALUES;

/** Whether an attribute of this type may have the value that stands in an address. */
export const canBe = (type: string, value: string): boolean =>
  (VALUES[type]?.test(value) ?? true) && (type !== 'date' || isDay(value));
