import type { Core } from '@strapi/types';
import { engine } from '@strapi/permissions';
import type { Context } from 'koa';
import { readerOf } from '../../server/src/controllers/reader';

const READ = 'plugin::content-manager.explorer.read';
const UID = 'api::article.article';
const ARTICLE = { uid: UID, documentId: 'a', locale: 'fr' };

/** Whether somebody whose role reads articles on this condition may read the French one. */
function mayRead(
  condition: Record<string, unknown> | undefined,
  { article = ARTICLE, fields }: { article?: typeof ARTICLE; fields?: string[] } = {},
): boolean {
  const builder = engine.abilities.caslAbilityBuilder();
  builder.can({
    action: READ,
    subject: UID,
    ...(condition && { condition }),
    ...(fields && { properties: { fields } }),
  });
  const strapi = {
    service: () => ({
      createPermissionsManager: ({ model }: { model: string }) => ({
        toSubject: (entry: object) => ({ ...entry, __caslSubjectType__: model }),
      }),
    }),
  };
  const context = { state: { userAbility: builder.build() } };
  const reader = readerOf(
    strapi as unknown as Core.Strapi,
    context as unknown as Context,
    () => 'title',
  );
  return reader.mayRead(article);
}

it.each<[string, Record<string, unknown> | undefined, boolean]>([
  ['no condition', undefined, true],
  ['their locale', { $and: [{ locale: { $in: ['fr'] } }] }, true],
  ['another locale', { $and: [{ locale: { $in: ['en'] } }] }, false],
  ['being the creator', { $and: [{ $or: [{ 'createdBy.id': 1 }] }] }, false],
  ['not being confidential', { $and: [{ $or: [{ confidential: { $ne: true } }] }] }, false],
  ['not being of some kind', { $and: [{ $or: [{ kind: { $nin: ['memo'] } }] }] }, false],
  ['having no owner', { $and: [{ $or: [{ owner: { $exists: false } }] }] }, false],
  [
    'their locale, and not being confidential',
    { $and: [{ locale: { $in: ['fr'] } }, { $or: [{ confidential: { $ne: true } }] }] },
    false,
  ],
])('shows a title on %s: %#', (_, condition, may) => {
  expect(mayRead(condition)).toBe(may);
});

it('shows no title of a type that the role does not read', () => {
  expect(mayRead(undefined, { article: { ...ARTICLE, uid: 'api::gone.gone' } })).toBe(false);
});

it('shows a title to roles alone that may read that attribute', () => {
  expect(mayRead(undefined, { fields: ['title', 'slug'] })).toBe(true);
  expect(mayRead(undefined, { fields: ['slug'] })).toBe(false);
});
