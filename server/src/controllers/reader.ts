import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Reader } from '../report/article-facts';

/** What the content manager asks before it shows an entry. */
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

interface Ability {
  can(action: string, subject: unknown): boolean;
}

/**
 * Whoever asks: an admin, who is shown the titles of entries that their role may read, or a machine
 * with an API token, whose permission is the report itself.
 */
export function readerOf(strapi: Core.Strapi, context: Context): Reader {
  const { userAbility } = context.state as { userAbility?: Ability };
  if (!userAbility) return { mayRead: () => true };
  const permissions = strapi.service('admin::permission');
  const memory = new Map<string, boolean>();
  return {
    mayRead({ uid, locale }) {
      // Conditions that ask for more than the locale, such as the creator, hide the title.
      const key = `${uid} ${locale ?? ''}`;
      let may = memory.get(key);
      if (may === undefined) {
        const manager = permissions.createPermissionsManager({
          ability: userAbility,
          action: READ_ENTRIES,
          model: uid,
        });
        may = userAbility.can(READ_ENTRIES, manager.toSubject({ locale }));
        memory.set(key, may);
      }
      return may;
    },
  };
}
