import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { SharingState } from '../../../core';
import { sharingState as stateOf } from '../content/sharing-state';
import { titleAttribute } from '../content/titles';
import { darkSocial } from '../plugin';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 255 ? value : undefined;

/** Whether the person who asks may read entries of this type, by Strapi's own permissions. */
function mayRead(strapi: Core.Strapi, context: Context, model: string): boolean {
  const { userAbility } = context.state;
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model })
    .can.read();
}

/** For the edit view and the Content-Type Builder. */
export const sharingState = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /dark-social/sharing-state?uid=…` → `{ data: SharingState }`, for everybody who is logged in.
   * `locale`: that of the entry on screen, by default the default locale. `documentId`: asks for the
   * address of this entry, too. Types that are unknown or not enabled are off. 400 without `uid`.
   */
  async find(context: Context): Promise<void> {
    const { query } = context;
    const uid = textOf(query['uid']);
    if (uid === undefined) throw new errors.ValidationError('sharing-state: expected "uid"');
    const { options, types, articles, links } = darkSocial(strapi);
    const type = types.find((each) => each.uid === uid);
    const asked =
      textOf(query['locale']) ??
      (await strapi.plugin('i18n')?.service('locales').getDefaultLocale());
    const locale = type?.localized === false ? null : (asked ?? null);
    const documentId = textOf(query['documentId']);
    const url =
      type && documentId !== undefined && mayRead(strapi, context, uid)
        ? await articles.savedUrl({ uid, documentId, locale })
        : undefined;
    const data: SharingState = {
      ...stateOf(uid, type, { ...options, ...links() }, locale),
      titleField: type ? await titleAttribute(strapi, uid, type.title) : null,
      url: url ?? null,
    };
    context.body = { data };
  },
});
