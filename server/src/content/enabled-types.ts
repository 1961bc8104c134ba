/**
 * Which content types sharing is enabled for, and what is needed to write their links. Reads plain
 * schemas, so that it can be decided (and tested) without a running Strapi.
 */
import { COMPONENT_UID } from './component';
import {
  defaultPath,
  fieldNames,
  namesIn,
  pathNames,
  pathProblem,
  pathsOf,
  type AttributeShape,
  type Paths,
  type TurnedOnBy,
  type TypeShape,
} from '../../../core';
import {
  describeIssues,
  typeOptionsSchema,
  type Options,
  type TypeOptions,
} from '../config/options';
import { allowedPath } from '../config/path';
import { typePath, type TypePath } from './type-path';

/** The part of a Strapi content type that is read here. */
export interface TypeSchema {
  uid: string;
  modelType?: string;
  kind?: string;
  info: { singularName: string; pluralName: string; displayName?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  attributes: Record<
    string,
    { type: string; component?: string; repeatable?: boolean; relation?: string; target?: string }
  >;
}

export interface EnabledType {
  uid: string;
  turnedOnBy: TurnedOnBy;
  path: TypePath;
  /** Its own site; `undefined`: the one that the option `siteUrl` names. */
  siteUrl: Options['siteUrl'];
  /** Attribute that holds the title; `undefined`: the entry's main field, known once Strapi runs. */
  title: string | undefined;
  localized: boolean;
  draftAndPublish: boolean;
  /** Content types whose entries the path names: a write to one may move entries of this type. */
  related: readonly string[];
}

/** Relations to at most one entry. */
const TO_ONE = new Set(['oneToOne', 'manyToOne']);

/** Types whose value can be a title. */
const TEXT = new Set(['string', 'text', 'uid', 'email', 'enumeration']);

interface Switch extends TypeOptions {
  /** `undefined`: sharing is off. */
  turnedOnBy: Exclude<TurnedOnBy, 'options'> | undefined;
}

const holdsComponent = (schema: TypeSchema): boolean =>
  Object.values(schema.attributes).some(
    (attribute) => attribute.type === 'component' && attribute.component === COMPONENT_UID,
  );

/** What the schema itself says: `pluginOptions`, or the component added by hand. */
function switchOf(schema: TypeSchema, problems: string[]): Switch {
  const own = schema.pluginOptions?.['dark-social'];
  if (own === undefined || own === null) {
    return { turnedOnBy: holdsComponent(schema) ? 'component' : undefined };
  }
  const { enabled, ...rest } = typeof own === 'object' ? (own as Record<string, unknown>) : {};
  // The Content-Type Builder writes an empty text where the field was cleared.
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== '' && value !== null),
  );
  const parsed = typeOptionsSchema.safeParse(given);
  if (parsed.success)
    return { turnedOnBy: enabled === true ? 'schema' : undefined, ...parsed.data };
  problems.push(
    ...describeIssues(parsed.error.issues, given).map(
      (each) => `${schema.uid}, pluginOptions.dark-social: ${each}`,
    ),
  );
  return { turnedOnBy: undefined };
}

/** What the rules for paths need to know of a content type, with what it is related to. */
function shapeOf(schema: TypeSchema, known: ReadonlyMap<string, TypeSchema>): TypeShape {
  const attributes = (of: TypeSchema): AttributeShape[] =>
    Object.entries(of.attributes).map(([name, { type }]) => ({ name, type }));
  const i18n = schema.pluginOptions?.['i18n'] as { localized?: boolean } | undefined;
  return {
    attributes: Object.entries(schema.attributes).map(([name, { type, relation, target }]) => {
      const other = TO_ONE.has(relation ?? '') ? known.get(target ?? '') : undefined;
      return {
        name,
        type,
        ...(other && { fields: ['documentId', ...fieldNames(attributes(other))] }),
      };
    }),
    localized: i18n?.localized === true,
    single: schema.kind === 'singleType',
  };
}

function problemsOf(
  uid: string,
  paths: Paths,
  title: string | undefined,
  shape: TypeShape,
): string[] {
  const allowed = pathNames(shape);
  const names = allowed.map((each) => `{${each}}`).join(', ');
  const problems = pathsOf(paths).flatMap((path) => {
    const problem = pathProblem(path, shape);
    if (!problem) return [];
    const { kind } = problem;
    if (kind !== 'field') return `${uid}: the path is "${path}"; allowed: ${allowedPath(kind)}`;
    return namesIn(path)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${uid}: the path "${path}" names {${name}}; allowed: ${names}`);
  });
  const texts = shape.attributes.filter(({ type }) => TEXT.has(type)).map(({ name }) => name);
  if (title !== undefined && !texts.includes(title)) {
    problems.push(
      `${uid}: the title "${title}" is no text attribute; allowed: ${texts.join(', ')}`,
    );
  }
  return problems;
}

/** Content types of the entries that a path names. */
const relatedTypes = ({ attributes }: TypeSchema, { names }: TypePath): string[] =>
  names.flatMap((name) => {
    const [relation = '', field] = name.split('.');
    return field === undefined ? [] : (attributes[relation]?.target ?? []);
  });

/**
 * The enabled types in the order of their uids. The options win over `pluginOptions`. Anything that
 * cannot work is added to `problems` as a sentence.
 */
export function enabledTypes(
  schemas: readonly TypeSchema[],
  options: Readonly<Record<string, TypeOptions>>,
  problems: string[],
): EnabledType[] {
  const known = new Map(schemas.map((schema) => [schema.uid, schema]));
  for (const uid of Object.keys(options)) {
    if (!known.has(uid)) {
      const api = [...known.keys()].filter((each) => each.startsWith('api::'));
      problems.push(
        `contentTypes.${uid}: there is no such content type; allowed: ${api.join(', ')}`,
      );
    }
  }
  const types: EnabledType[] = [];
  for (const schema of [...schemas].sort((a, b) => (a.uid < b.uid ? -1 : 1))) {
    const own = switchOf(schema, problems);
    const chosen = options[schema.uid];
    const turnedOnBy = chosen ? 'options' : own.turnedOnBy;
    if (!turnedOnBy) continue;
    const shape = shapeOf(schema, known);
    const source = chosen?.path ?? own.path ?? defaultPath(schema.info.pluralName, shape);
    const title = chosen?.title ?? own.title;
    const wrong = problemsOf(schema.uid, source, title, shape);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const path = typePath(source);
    types.push({
      uid: schema.uid,
      turnedOnBy,
      path,
      siteUrl: chosen?.siteUrl ?? own.siteUrl,
      title,
      localized: shape.localized,
      draftAndPublish: schema.options?.draftAndPublish === true,
      related: relatedTypes(schema, path),
    });
  }
  return types;
}
