import type { Core, UID } from '@strapi/types';
import type { RowRef } from '../content/articles';

type Entity = Record<string, unknown>;

/** An article in a response, and where it stands. */
export interface Found extends RowRef {
  entity: Entity;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** The attributes of a type that hold entities, and of which type; `undefined` where each entity says so itself. */
type Holders = ReadonlyMap<string, string | undefined>;

const HOLDERS = ['relation', 'component', 'dynamiczone'];

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Finds the articles in a value, nested ones too, by following the schemas. */
export function createArticleFinder(
  strapi: Core.Strapi,
  isEnabled: (uid: string) => boolean,
): (uid: string, value: unknown) => Found[] {
  function holdersOf(uid: string): Holders {
    const attributes = Object.entries<Attribute>(strapi.getModel(uid as UID.Schema).attributes);
    return new Map(
      attributes
        .filter(([, { type }]) => HOLDERS.includes(type))
        .map(([name, { target, component }]) => [name, target ?? component]),
    );
  }

  function search(value: unknown, uid: string | undefined): Found[] {
    if (Array.isArray(value)) return value.flatMap((each) => search(each, uid));
    if (!isEntity(value)) return [];
    const own = uid ?? value['__type'] ?? value['__component'];
    if (typeof own !== 'string') return [];
    const id = Number(value['id']);
    const found: Found[] =
      isEnabled(own) && Number.isInteger(id)
        ? [{ entity: value, uid: own, id, updatedAt: value['updatedAt'] }]
        : [];
    for (const [name, target] of holdersOf(own)) {
      if (name in value) found.push(...search(value[name], target));
    }
    return found;
  }

  return (uid, value) => search(value, uid);
}
