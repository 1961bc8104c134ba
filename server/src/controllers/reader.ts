import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Reader } from '../report/article-facts';

/** What the content manager asks before it shows an entry. */
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

interface Rule {
  /** Whether it is about this attribute, too. */
  matchesField(field: string): boolean;
  /** Of MongoDB's kind; none where the rule holds for every entry. */
  conditions?: unknown;
  matchesConditions(subject: unknown): boolean;
}

interface Ability {
  rulesFor(action: string, subjectType: string): readonly Rule[];
}

/** Whether conditions ask for nothing but the locale, which is all that is known of an entry here. */
function isOfLocaleAlone(conditions: unknown): boolean {
  if (Array.isArray(conditions)) return conditions.every(isOfLocaleAlone);
  return Object.entries(conditions ?? {}).every(
    ([name, value]) => name === 'locale' || (name.startsWith('$') && isOfLocaleAlone(value)),
  );
}

/**
 * Whoever asks: an admin, who is shown the titles that their role may read, or a machine with an API
 * token, whose permission is the report itself.
 *
 * @param titleAttribute the attribute that holds the titles of a content type
 */
export function readerOf(
  strapi: Core.Strapi,
  context: Context,
  titleAttribute: (uid: string) => string,
): Reader {
  const { userAbility } = context.state as { userAbility?: Ability };
  if (!userAbility) return { mayRead: () => true };
  const permissions = strapi.service('admin::permission');
  const memory = new Map<string, boolean>();
  return {
    mayRead({ uid, locale }) {
      // Conditions that ask for more than the locale, such as the creator, hide the title: one that
      // says what an entry must not be would hold for the little that is known of it.
      const key = `${uid} ${locale ?? ''}`;
      let may = memory.get(key);
      if (may === undefined) {
        const manager = permissions.createPermissionsManager({
          ability: userAbility,
          action: READ_ENTRIES,
          model: uid,
        });
        const subject = manager.toSubject({ locale });
        may = userAbility
          .rulesFor(READ_ENTRIES, uid)
          .some(
            (rule) =>
              rule.matchesField(titleAttribute(uid)) &&
              isOfLocaleAlone(rule.conditions) &&
              rule.matchesConditions(subject),
          );
        memory.set(key, may);
      }
      return may;
    },
  };
}
