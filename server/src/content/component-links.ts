import type { Core } from '@strapi/types';
import { COMPONENT_UID } from './component';

/** The join table between a content type and its components, by its columns. */
export interface ComponentLinks {
  table: string;
  /** Column with the entry's row id. */
  entry: string;
  /** Column with the component's row id. */
  component: string;
}

/**
 * Where Strapi's database layer keeps a type's share settings. Read from its own metadata, since it
 * shortens names that grow too long. `undefined` where the type has no share buttons.
 */
export function componentLinks(strapi: Core.Strapi, uid: string): ComponentLinks | undefined {
  // Components are relations in the database layer's metadata.
  const attributes = Object.values(strapi.db.metadata.get(uid).attributes);
  const holder = attributes.find((each) => 'target' in each && each.target === COMPONENT_UID);
  const join = holder && 'joinTable' in holder ? holder.joinTable : undefined;
  if (!join || !('inverseJoinColumn' in join)) return undefined;
  return {
    table: join.name,
    entry: join.joinColumn.name,
    component: join.inverseJoinColumn.name,
  };
}
