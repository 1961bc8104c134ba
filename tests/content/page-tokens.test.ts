import { createPageTokens, withPageToken } from '../../server/src/content/page-tokens';

const HOUR = 3600 * 1000;
const NOON = Date.UTC(2026, 5, 1, 12);
const KEY = 'api::article.article:abc:en';
const tokens = createPageTokens(['one', 'two'], 48);

it('are the same for everybody within an hour', () => {
  const token = tokens.issue(KEY, NOON);
  expect(token).toMatch(/^[0-9a-z]+\.[\w-]{16}$/);
  expect(tokens.issue(KEY, NOON + HOUR - 1)).toBe(token);
  expect(tokens.issue(KEY, NOON + HOUR)).not.toBe(token);
});

it('hold for the hours that the site says, on every instance with its keys', () => {
  const token = tokens.issue(KEY, NOON);
  const other = createPageTokens(['one', 'two'], 48);
  for (const later of [0, 1, 48]) {
    expect(other.isValid(token, KEY, NOON + later * HOUR)).toBe(true);
  }
  expect(other.isValid(token, KEY, NOON + 49 * HOUR)).toBe(false);
});

it('hold where clocks differ a little, and not from the future', () => {
  const token = tokens.issue(KEY, NOON);
  expect(tokens.isValid(token, KEY, NOON - 1)).toBe(true);
  expect(tokens.isValid(token, KEY, NOON - HOUR - 1)).toBe(false);
});

it('hold while the key that signed them is still listed', () => {
  const token = tokens.issue(KEY, NOON);
  expect(createPageTokens(['new', 'one'], 48).isValid(token, KEY, NOON)).toBe(true);
  expect(createPageTokens(['new', 'two'], 48).isValid(token, KEY, NOON)).toBe(false);
});

it('are of one article', () => {
  expect(tokens.isValid(tokens.issue(KEY, NOON), `${KEY}x`, NOON)).toBe(false);
});

it.each(['', '.', 'x', `${'z'.repeat(9)}.${'A'.repeat(16)}`, `1.${'é'.repeat(16)}`, '1.\n'])(
  'are not made of %j',
  (text) => {
    expect(tokens.isValid(text, KEY, NOON)).toBe(false);
  },
);

it('cannot be made by changing the hour', () => {
  const [, signature] = tokens.issue(KEY, NOON).split('.');
  const later = Math.floor((NOON + 100 * HOUR) / HOUR).toString(36);
  expect(tokens.isValid(`${later}.${signature}`, KEY, NOON + 100 * HOUR)).toBe(false);
});

it('need the keys of the site', () => {
  expect(() => createPageTokens([], 48)).toThrow('needs app.keys');
});

it('come with the links only where the site requires them', () => {
  const sharing = { article: KEY, url: 'https://x.example', title: 'x', message: null, links: [] };
  expect(withPageToken(sharing, undefined)).toBe(sharing);
  expect(withPageToken(sharing, tokens, NOON)).toEqual({
    ...sharing,
    pageToken: tokens.issue(KEY, NOON),
  });
});
