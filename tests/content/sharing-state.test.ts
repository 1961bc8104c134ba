import type { Paths } from '../../core';
import { resolveOptions } from '../../server/src/config/options';
import type { EnabledType } from '../../server/src/content/enabled-types';
import { sharingState } from '../../server/src/content/sharing-state';
import { typePath } from '../../server/src/content/type-path';

const ARTICLE = 'api::article.article';

const typeOf = (path: Paths, changes: Partial<EnabledType> = {}): EnabledType => ({
  uid: ARTICLE,
  turnedOnBy: 'options',
  path: typePath(path),
  siteUrl: undefined,
  title: undefined,
  localized: true,
  draftAndPublish: true,
  related: [],
  ...changes,
});

test('tells what links of a content type are made of', () => {
  const options = resolveOptions({
    siteUrl: 'https://e.com',
    channels: ['copy'],
    message: { en: 'Read {title}', fr: 'À lire : {title}' },
    utm: false,
  });
  expect(sharingState(ARTICLE, typeOf('/articles/{slug}'), options, 'fr')).toEqual({
    uid: ARTICLE,
    turnedOnBy: 'options',
    paths: ['/articles/{slug}'],
    path: '/articles/{slug}',
    origin: 'https://e.com',
    hashRouter: false,
    channels: ['copy'],
    message: 'À lire : {title}',
    links: { parameter: 'dsl', placement: 'query', utm: false },
  });
});

test('tells path and site of the locale, and that a locale has none', () => {
  const siteUrl = { fr: 'https://e.fr', en: 'https://e.com' };
  const type = typeOf({ fr: '/articles/{slug}', en: '/en/{slug}' });
  const of = (locale: string | null) => {
    const { path, origin } = sharingState(ARTICLE, type, resolveOptions({ siteUrl }), locale);
    return { path, origin };
  };
  expect(of('en')).toEqual({ path: '/en/{slug}', origin: 'https://e.com' });
  expect(of('de')).toEqual({ path: null, origin: null });
  expect(of(null)).toEqual({ path: '/articles/{slug}', origin: 'https://e.fr' });
});

test('prefers the content type’s own site', () => {
  const type = typeOf('/{slug}', { siteUrl: 'https://blog.e.com' });
  const state = sharingState(ARTICLE, type, resolveOptions({ siteUrl: 'https://e.com' }), null);
  expect(state.origin).toBe('https://blog.e.com');
});

test('tells that a content type is off, and that there is no site yet', () => {
  expect(sharingState(ARTICLE, undefined, resolveOptions({}), null)).toMatchObject({
    turnedOnBy: null,
    paths: [],
    path: null,
    origin: null,
  });
});
