/**
 * Which content types sharing is enabled for, and what is needed to write their links. Reads plain
 * schemas, so that it can be decided (and tested) without a running Strapi.
 */
import { COMPONENT_UID } from './component';
import {
  defaultPath,
  parsePathTemplate,
  pathNames,
  type PathTemplate,
  type TypeShape,
} from '../../../core';
import { describeIssues, typeOptionsSchema, type TypeOptions } from '../config/options';

/** The part of a Strapi content type that is read here. */
export interface TypeSchema {
  uid: string;
  modelType?: string;
  kind?: string;
  info: { singularName: string; pluralName: string; displayName?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  attributes: Record<string, { type: string; component?: string; repeatable?: boolean }>;
}

export interface EnabledType {
  uid: string;
  path: PathTemplate;
  /** Attribute that holds the title; `undefined`: the entry's main field, known once Strapi runs. */
  title: string | undefined;
  localized: boolean;
  draftAndPublish: boolean;
}

/** Types whose value can be a title. */
const TEXT = new Set(['string', 'text', 'uid', 'email', 'enumeration']);

interface Switch extends TypeOptions {
  enabled: boolean;
}

const holdsComponent = (schema: TypeSchema): boolean =>
  Object.values(schema.attributes).some(
    (attribute) => attribute.type === 'component' && attribute.component === COMPONENT_UID,
  );

/** What the schema itself says: `pluginOptions`, or the component added by hand. */
function switchOf(schema: TypeSchema, problems: string[]): Switch {
  const own = schema.pluginOptions?.['dark-social'];
  if (own === undefined || own === null) return { enabled: holdsComponent(schema) };
  const { enabled, ...rest } = typeof own === 'object' ? (own as Record<string, unknown>) : {};
  // The Content-Type Builder writes an empty text where the field was cleared.
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== '' && value !== null),
  );
  const parsed = typeOptionsSchema.safeParse(given);
  if (parsed.success) return { enabled: enabled === true, ...parsed.data };
  problems.push(
    ...describeIssues(parsed.error.issues, given).map(
      (each) => `${schema.uid}, pluginOptions.dark-social: ${each}`,
    ),
  );
  return { enabled: false };
}

function wrongNames({ uid, path, title }: EnabledType, shape: TypeShape): string[] {
  const allowed = pathNames(shape);
  const problems = path.names
    .filter((name) => !allowed.includes(name))
    .map(
      (name) =>
        `${uid}: the path "${path.source}" names {${name}}; allowed: ${allowed.map((each) => `{${each}}`).join(', ')}`,
    );
  const texts = shape.attributes.filter(({ type }) => TEXT.has(type)).map(({ name }) => name);
  if (title !== undefined && !texts.includes(title)) {
    problems.push(
      `${uid}: the title "${title}" is no text attribute; allowed: ${texts.join(', ')}`,
    );
  }
  return problems;
}

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
    if (!chosen && !own.enabled) continue;
    const i18n = schema.pluginOptions?.['i18n'] as { localized?: boolean } | undefined;
    const shape: TypeShape = {
      attributes: Object.entries(schema.attributes).map(([name, { type }]) => ({ name, type })),
      localized: i18n?.localized === true,
    };
    const type: EnabledType = {
      uid: schema.uid,
      path: parsePathTemplate(
        chosen?.path ?? own.path ?? defaultPath(schema.info.pluralName, shape),
      ),
      title: chosen?.title ?? own.title,
      localized: shape.localized,
      draftAndPublish: schema.options?.draftAndPublish === true,
    };
    const wrong = wrongNames(type, shape);
    problems.push(...wrong);
    if (wrong.length === 0) types.push(type);
  }
  return types;
}
