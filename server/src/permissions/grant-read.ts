/**
 * Gives Strapi's built-in role Editor the right to read the page, once: editors are whom the page is
 * for, and by default Strapi gives them nothing of a plugin.
 */
import type { Core } from '@strapi/types';
import { READ_ACTION } from '.';

/** The code that Strapi gives to the role that it creates as "Editor". */
const EDITOR_CODE = 'strapi-editor';

interface Role {
  id: number;
  name: string;
}

/** Resolves to the role where it was granted now; `undefined` where it was before, or there is no such role. */
async function grantOnce(strapi: Core.Strapi): Promise<Role | undefined> {
  // Remembered apart from the permission, so that what a person took away stays away.
  const granted = strapi.store({ type: 'plugin', name: 'dark-social', key: 'granted' });
  const before = (await granted.get({})) as string[] | null;
  if (before?.includes(READ_ACTION)) return undefined;
  const roles = strapi.service('admin::role');
  const editor: Role | null = await roles.findOne({ code: EDITOR_CODE });
  if (!editor) return undefined;
  const has = await strapi.db
    .query('admin::permission')
    .count({ where: { action: READ_ACTION, role: { id: editor.id } } });
  if (has === 0) await roles.addPermissions(editor.id, [{ action: READ_ACTION, subject: null }]);
  await granted.set({ value: [...(before ?? []), READ_ACTION] });
  return has === 0 ? editor : undefined;
}

/**
 * Grants it at the first start of a version that does so. In a new app Strapi creates its roles only
 * after plugins have started; the role has it then from its creation on.
 */
export async function grantReadToEditors(strapi: Core.Strapi): Promise<void> {
  const grant = async (): Promise<void> => {
    const role = await grantOnce(strapi);
    if (!role) return;
    strapi.log.info(
      `dark-social: the role ${role.name} may now see the page Dark social. This is granted once; take it away under Settings, Roles, and it stays away.`,
    );
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::role'],
    async afterCreate({ result }) {
      if ((result as { code?: string } | undefined)?.code === EDITOR_CODE) await grant();
    },
  });
  await grant();
}
