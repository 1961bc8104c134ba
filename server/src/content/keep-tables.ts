import type { Core } from '@strapi/types';
import { COMPONENT_TABLE } from './component';
import type { EnabledType } from './enabled-types';
import { componentLinks } from './component-links';

const STORE = { type: 'core', key: 'persisted_tables' } as const;

/**
 * Asks Strapi to leave the tables of the share settings alone. Strapi drops every table that it
 * tracked and no longer finds in a schema, which is what disabling a plugin looks like; the list
 * under this key is the exception it honours. Other plugins use the list too, so it is merged.
 */
export async function keepTables(
  strapi: Core.Strapi,
  types: readonly EnabledType[],
): Promise<void> {
  const links = types.flatMap(({ uid }) => componentLinks(strapi, uid)?.table ?? []);
  const stored: unknown = await strapi.store?.get(STORE);
  const known = Array.isArray(stored) ? stored : [];
  const missing = [COMPONENT_TABLE, ...links].filter((name) => !known.includes(name));
  if (missing.length === 0) return;
  await strapi.store?.set({ ...STORE, value: [...known, ...new Set(missing)] });
}
