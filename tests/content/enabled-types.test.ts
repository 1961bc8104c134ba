import {
  enabledTypes,
  type EnabledType,
  type TypeSchema,
} from '../../server/src/content/enabled-types';
import type { TurnedOnBy } from '../../core';
import type { TypeOptions } from '../../server/src/config/options';

const SHARE_BUTTONS = { type: 'component', component: 'dark-social.share-buttons' };

function schemaOf(name: string, changes: Partial<TypeSchema> = {}): TypeSchema {
  return {
    uid: `api::${name}.${name}`,
    info: { singularName: name, pluralName: `${name}s` },
    attributes: { title: { type: 'string' }, slug: { type: 'uid' } },
    ...changes,
  };
}

const withOwn = (own: unknown, changes: Partial<TypeSchema> = {}): TypeSchema =>
  schemaOf('article', { pluginOptions: { 'dark-social': own }, ...changes });

/** The enabled types, where nothing is wrong. */
function typesOf(schemas: TypeSchema[], options: Record<string, TypeOptions> = {}): EnabledType[] {
  const problems: string[] = [];
  const types = enabledTypes(schemas, options, problems);
  expect(problems).toEqual([]);
  return types;
}

function problemsOf(schemas: TypeSchema[], options: Record<string, TypeOptions> = {}): string[] {
  const problems: string[] = [];
  enabledTypes(schemas, options, problems);
  return problems;
}

const ARTICLE = 'api::article.article';

describe('a content type is enabled', () => {
  it.each<[string, TypeSchema, Record<string, TypeOptions>, TurnedOnBy]>([
    ['by the options', schemaOf('article'), { [ARTICLE]: {} }, 'options'],
    ['by its pluginOptions', withOwn({ enabled: true }), {}, 'schema'],
    [
      'by the component added by hand',
      schemaOf('article', { attributes: { slug: { type: 'uid' }, send: SHARE_BUTTONS } }),
      {},
      'component',
    ],
    [
      'by the options, where its pluginOptions say no',
      withOwn({ enabled: false }),
      { [ARTICLE]: {} },
      'options',
    ],
  ])('%s, and says so', (_, schema, options, turnedOnBy) => {
    expect(typesOf([schema, schemaOf('other')], options)).toMatchObject([
      { uid: ARTICLE, turnedOnBy },
    ]);
  });
});

describe('a content type stays off', () => {
  it.each<[string, TypeSchema]>([
    ['by default', schemaOf('article')],
    ['with the switch off', withOwn({ enabled: false })],
    ['with an untouched switch', withOwn({})],
    ['with pluginOptions of null, as the builder may leave them', withOwn(null)],
    ['with a path but no switch', withOwn({ path: '/a/{slug}' })],
    ['with pluginOptions that are no object', withOwn(true)],
    [
      'with the switch off, though the component was added',
      withOwn({ enabled: false }, { attributes: { slug: { type: 'uid' }, send: SHARE_BUTTONS } }),
    ],
    [
      'with another plugin’s component',
      schemaOf('article', { attributes: { seo: { type: 'component', component: 'seo.meta' } } }),
    ],
    [
      'with an attribute that only has the component’s name',
      schemaOf('article', { attributes: { shareButtons: { type: 'string' } } }),
    ],
  ])('%s', (_, schema) => {
    expect(typesOf([schema])).toEqual([]);
  });
});

describe('path and title', () => {
  const own = { enabled: true, path: '/own/{slug}', title: 'slug' };

  it.each<[string, TypeSchema, TypeOptions, string, string | undefined]>([
    ['by default, with a slug', schemaOf('article'), {}, '/articles/{slug}', undefined],
    [
      'by default, without a slug',
      schemaOf('article', { attributes: { title: { type: 'string' } } }),
      {},
      '/articles/{documentId}',
      undefined,
    ],
    ['from pluginOptions', withOwn(own), {}, '/own/{slug}', 'slug'],
    [
      'from the options, which win',
      withOwn(own),
      { path: '/opt/{slug}', title: 'title' },
      '/opt/{slug}',
      'title',
    ],
    ['from both, each for itself', withOwn(own), { title: 'title' }, '/own/{slug}', 'title'],
    [
      'with a text field that was cleared in the builder',
      withOwn({ enabled: true, path: '', title: '' }),
      {},
      '/articles/{slug}',
      undefined,
    ],
    [
      'with a field of null',
      withOwn({ enabled: true, path: null }),
      {},
      '/articles/{slug}',
      undefined,
    ],
  ])('%s', (_, schema, option, path, title) => {
    const [type] = typesOf([schema], { [ARTICLE]: option });
    expect(type?.path.paths.map(({ template }) => template.source)).toEqual([path]);
    expect(type?.title).toBe(title);
  });

  it.each([
    'string',
    'text',
    'uid',
    'email',
    'enumeration',
    'integer',
    'biginteger',
    'decimal',
    'float',
    'boolean',
    'date',
  ])('the path may use an attribute of type %s', (kind) => {
    const schema = withOwn(
      { enabled: true, path: '/a/{value}' },
      { attributes: { value: { type: kind } } },
    );
    expect(typesOf([schema])).toHaveLength(1);
  });

  it('the path may use {documentId}, and {locale} where the type is translated', () => {
    const pluginOptions = {
      'dark-social': { enabled: true, path: '/{locale}/{documentId}' },
      i18n: { localized: true },
    };
    expect(typesOf([schemaOf('article', { pluginOptions })])).toHaveLength(1);
  });
});

describe('the path may name', () => {
  const category = schemaOf('category', {
    attributes: { slug: { type: 'uid' }, cover: { type: 'media' } },
  });
  const articleWith = (path: unknown, relation = 'manyToOne'): TypeSchema =>
    schemaOf('article', {
      pluginOptions: { 'dark-social': { enabled: true, path }, i18n: { localized: true } },
      attributes: {
        slug: { type: 'uid' },
        category: { type: 'relation', relation, target: category.uid },
      },
    });

  it.each(['manyToOne', 'oneToOne'])('an attribute of a related entry: %s', (relation) => {
    const schema = articleWith('/{category.slug}/{slug}', relation);
    expect(typesOf([schema, category])).toMatchObject([{ related: [category.uid] }]);
  });

  it('different attributes for each locale', () => {
    const path = { fr: '/{slug}', en: '/en/{category.documentId}/{slug}' };
    expect(typesOf([articleWith(path), category])[0]?.path.names).toEqual([
      'slug',
      'category.documentId',
    ]);
  });

  it.each([
    ['/{category.slug}/{slug}', 'oneToMany', 'names {category.slug}'],
    ['/{category.slug}/{slug}', 'manyToMany', 'names {category.slug}'],
    ['/{category.cover}/{slug}', 'manyToOne', 'names {category.cover}'],
    ['/{category.slug}', 'manyToOne', 'tells entries apart'],
    ['/articles', 'manyToOne', 'tells entries apart'],
    [{ fr: '/a/{slug}', en: '/a/{slog}' }, 'manyToOne', 'names {slog}'],
  ])('not %j with a relation %s', (path, relation, words) => {
    expect(problemsOf([articleWith(path, relation), category])).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('nothing at all, in a single type', () => {
    const own = { 'dark-social': { enabled: true, path: '/about' } };
    const about = schemaOf('about', { kind: 'singleType', pluginOptions: own });
    expect(typesOf([about])[0]?.path.format(null, {})).toBe('/about');
  });
});

it('a type may have a site of its own, from the options or its pluginOptions', () => {
  const schema = withOwn({ enabled: true, siteUrl: 'https://a.e.com/' });
  expect(typesOf([schema])[0]?.siteUrl).toBe('https://a.e.com');
  expect(typesOf([schema], { [ARTICLE]: { siteUrl: 'https://b.e.com' } })[0]?.siteUrl).toBe(
    'https://b.e.com',
  );
});

it('notes whether a type is translated and has drafts', () => {
  const schema = schemaOf('article', {
    options: { draftAndPublish: true },
    pluginOptions: { i18n: { localized: true } },
  });
  const options = { [ARTICLE]: {}, 'api::plain.plain': {} };
  expect(typesOf([schema, schemaOf('plain')], options)).toMatchObject([
    { uid: ARTICLE, localized: true, draftAndPublish: true },
    { uid: 'api::plain.plain', localized: false, draftAndPublish: false },
  ]);
});

it('lists types in the order of their uids and leaves the given list alone', () => {
  const schemas = [schemaOf('c'), schemaOf('a'), schemaOf('b')];
  const options = { 'api::b.b': {}, 'api::c.c': {}, 'api::a.a': {} };
  expect(typesOf(schemas, options).map(({ uid }) => uid)).toEqual([
    'api::a.a',
    'api::b.b',
    'api::c.c',
  ]);
  expect(schemas.map(({ uid }) => uid)).toEqual(['api::c.c', 'api::a.a', 'api::b.b']);
});

describe('says what is wrong', () => {
  it.each<[string, TypeSchema, Record<string, TypeOptions>, string[]]>([
    [
      'a content type that does not exist',
      schemaOf('article'),
      { 'api::artikel.artikel': {} },
      ['contentTypes.api::artikel.artikel', 'no such content type', ARTICLE],
    ],
    [
      'a path with an unknown attribute',
      schemaOf('article'),
      { [ARTICLE]: { path: '/a/{slugg}' } },
      [ARTICLE, '"/a/{slugg}"', '{slugg}', 'allowed: {documentId}, {title}, {slug}'],
    ],
    [
      'a path with a relation',
      withOwn(
        { enabled: true, path: '/{author}' },
        { attributes: { author: { type: 'relation' } } },
      ),
      {},
      [ARTICLE, '{author}', 'allowed: {documentId}'],
    ],
    [
      'a path with {locale} where the type is not translated',
      schemaOf('article'),
      { [ARTICLE]: { path: '/{locale}/{slug}' } },
      ['names {locale}'],
    ],
    [
      'a path with a property that every object has',
      schemaOf('article'),
      { [ARTICLE]: { path: '/a/{constructor}' } },
      ['names {constructor}'],
    ],
    [
      'a title that does not exist',
      schemaOf('article'),
      { [ARTICLE]: { title: 'headline' } },
      [ARTICLE, '"headline" is no text attribute', 'allowed: title, slug'],
    ],
    [
      'a title that is no text',
      withOwn(
        { enabled: true, title: 'cover' },
        { attributes: { slug: { type: 'uid' }, cover: { type: 'media' } } },
      ),
      {},
      ['"cover" is no text attribute', 'allowed: slug'],
    ],
    [
      'a damaged path in pluginOptions',
      withOwn({ enabled: true, path: 'a/{slug}' }),
      {},
      [`${ARTICLE}, pluginOptions.dark-social`, 'path', '"a/{slug}"', 'starts with /'],
    ],
    [
      'an unknown key in pluginOptions',
      withOwn({ enabled: true, paht: '/a/{slug}' }),
      {},
      [`${ARTICLE}, pluginOptions.dark-social`, 'paht is no option'],
    ],
  ])('%s', (_, schema, options, words) => {
    const [problem, ...others] = problemsOf([schema], options);
    expect(others).toEqual([]);
    for (const word of words) expect(problem).toContain(word);
  });

  it('does not offer the types of Strapi itself', () => {
    const user = schemaOf('x', { uid: 'plugin::users-permissions.user' });
    const [problem] = problemsOf([schemaOf('article'), user], { 'api::nope.nope': {} });
    expect(problem).not.toContain('users-permissions');
  });

  it('leaves the broken type out and keeps the others', () => {
    const problems: string[] = [];
    const types = enabledTypes(
      [schemaOf('a'), schemaOf('b')],
      { 'api::a.a': { path: '/{x}/{y}', title: 'z' }, 'api::b.b': {} },
      problems,
    );
    expect(types.map(({ uid }) => uid)).toEqual(['api::b.b']);
    expect(problems).toHaveLength(3);
  });
});
