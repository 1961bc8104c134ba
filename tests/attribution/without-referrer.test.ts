import { arrive } from './arrivals';

describe('a deep page without a referrer is an inferred private visit', () => {
  it.each([
    '/articles/hello',
    '/articles/hello/',
    '/culture/an-article',
    '/fr/articles/bonjour',
    '/about',
    '/fra',
    '/fr/en',
    '/cultures',
    '/sport/rugby',
    '/%F0%9F%98%80',
    '/__proto__',
  ])('%s', (path) => {
    expect(arrive({ url: `https://www.example.com${path}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'inferred',
      reason: 'no-referrer-deep-page',
    });
  });

  it.each(['', '   ', undefined])('an empty referrer is none: %j', (referrer) => {
    expect(arrive({ referrer }).reason).toBe('no-referrer-deep-page');
  });
});

describe('a page that people type is a direct visit', () => {
  it.each([
    '',
    '/',
    '//',
    '/?page=2',
    '/#top',
    '/fr',
    '/fr/',
    '/FR',
    '/en-GB',
    '/pt-br/',
    '/culture',
    '/culture/',
    '/culture?page=2',
    '/sport',
    '/sport/',
  ])('%s', (path) => {
    expect(arrive({ url: `https://www.example.com${path}` })).toEqual({
      kind: 'visit',
      source: 'direct',
      evidence: 'none',
      reason: 'no-referrer-entry-page',
    });
  });

  it('on a section whose name is not ASCII', () => {
    const site = { origins: [], sections: ['/actualités'] };
    expect(arrive({ url: 'https://www.example.com/actualités' }, site).source).toBe('direct');
  });
});

it('knows no sections where the site names none', () => {
  const site = { origins: ['https://www.example.com'] };
  expect(arrive({ url: 'https://www.example.com/culture' }, site).source).toBe('private');
});

it.each(['', 'nonsense', '/articles/hello', 'https://', '://', 'https://[bad/'])(
  'infers nothing from the address %j, which cannot be read',
  (url) => {
    expect(arrive({ url })).toMatchObject({ source: 'direct', evidence: 'none' });
  },
);
