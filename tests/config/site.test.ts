import { siteOrigins } from '../../server/src/config/site';

it('has no origin while siteUrl is not set', () => {
  const site = siteOrigins(undefined);
  expect(site.all).toEqual([]);
  expect(site.forLocale('fr')).toBeUndefined();
  expect(site.forLocale(null)).toBeUndefined();
  expect(site.localesOf('https://e.com')).toBeUndefined();
});

it('uses one origin for every language', () => {
  const site = siteOrigins('https://e.com');
  expect(site.all).toEqual(['https://e.com']);
  expect(site.forLocale('fr')).toBe('https://e.com');
  expect(site.forLocale(null)).toBe('https://e.com');
  expect(site.localesOf('https://e.com')).toBeUndefined();
});

it('writes links with the first of several origins, and knows them all', () => {
  const site = siteOrigins(['https://e.com', 'https://m.e.com']);
  expect(site.all).toEqual(['https://e.com', 'https://m.e.com']);
  expect(site.forLocale('fr')).toBe('https://e.com');
  expect(site.forLocale(null)).toBe('https://e.com');
});

describe('with an origin per language', () => {
  const site = siteOrigins({ fr: 'https://e.fr', en: 'https://e.com', 'en-GB': 'https://e.com' });

  it('names each origin once', () => {
    expect(site.all).toEqual(['https://e.fr', 'https://e.com']);
  });

  it.each([
    ['fr', 'https://e.fr'],
    ['en', 'https://e.com'],
    ['en-GB', 'https://e.com'],
    ['en_gb', 'https://e.com'],
    ['FR', 'https://e.fr'],
    ['de', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    [null, 'https://e.fr'],
  ])('links of %s point to %s', (locale, origin) => {
    expect(site.forLocale(locale)).toBe(origin);
  });

  it.each([
    ['https://e.fr', ['fr']],
    ['https://e.com', ['en', 'en-GB']],
    ['https://elsewhere.com', []],
  ])('%s holds the languages %j', (origin, locales) => {
    expect(site.localesOf(origin)).toEqual(locales);
  });
});

it('may have several origins for a language, the first of which writes its links', () => {
  const site = siteOrigins({ fr: ['https://e.fr', 'https://www.e.fr'], en: 'https://e.com' });
  expect(site.all).toEqual(['https://e.fr', 'https://www.e.fr', 'https://e.com']);
  expect(site.forLocale('fr')).toBe('https://e.fr');
  expect(site.forLocale(null)).toBe('https://e.fr');
  expect(site.localesOf('https://www.e.fr')).toEqual(['fr']);
});
