import { asksForPrivacy, visitorHashes } from '../../server/src/intake/visitor';

const SALT = 'c2FsdCBvZiB0aGUgZGF5';
const VISITOR = { address: '192.0.2.1', userAgent: 'Mozilla/5.0' };
const ARTICLE = 'api::article.article:doc1:fr';

const hashes = visitorHashes(SALT, VISITOR, ARTICLE);

it('knows the same visitor again on the same day', () => {
  expect(visitorHashes(SALT, { ...VISITOR }, ARTICLE)).toEqual(hashes);
});

it('is 22 characters of base64url, and holds nothing that was hashed', () => {
  for (const hash of Object.values(hashes)) {
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(Buffer.from(hash, 'base64url').toString('latin1')).not.toContain(VISITOR.address);
  }
});

it('has nothing in common between article and site', () => {
  expect(hashes.onArticle).not.toBe(hashes.onSite);
});

it('cannot be followed from one article to the next', () => {
  const other = visitorHashes(SALT, VISITOR, 'api::article.article:doc2:fr');
  expect(other.onArticle).not.toBe(hashes.onArticle);
  expect(other.onSite).toBe(hashes.onSite);
});

it.each([
  ['the next day’s salt', 'another salt', VISITOR],
  ['another address', SALT, { ...VISITOR, address: '192.0.2.2' }],
  ['an IPv6 address', SALT, { ...VISITOR, address: '2001:db8::1' }],
  ['another browser', SALT, { ...VISITOR, userAgent: 'Mozilla/6.0' }],
  ['no browser', SALT, { ...VISITOR, userAgent: '' }],
])('differs with %s', (_, salt, visitor) => {
  const other = visitorHashes(salt, visitor, ARTICLE);
  expect(other.onArticle).not.toBe(hashes.onArticle);
  expect(other.onSite).not.toBe(hashes.onSite);
});

it('does not mix address and browser up', () => {
  const one = visitorHashes(SALT, { address: '192.0.2.1', userAgent: '1x' }, ARTICLE);
  const two = visitorHashes(SALT, { address: '192.0.2.11', userAgent: 'x' }, ARTICLE);
  expect(one.onSite).not.toBe(two.onSite);
});

describe('privacy signals', () => {
  it.each<[Record<string, string | string[] | undefined>, ('gpc' | 'dnt')[], boolean]>([
    [{ 'sec-gpc': '1' }, ['gpc', 'dnt'], true],
    [{ dnt: '1' }, ['gpc', 'dnt'], true],
    [{ dnt: '1', 'sec-gpc': '1' }, ['gpc'], true],
    [{ dnt: '1' }, ['gpc'], false],
    [{ 'sec-gpc': '1' }, ['dnt'], false],
    [{ 'sec-gpc': '1', dnt: '1' }, [], false],
    [{ 'sec-gpc': '0', dnt: '0' }, ['gpc', 'dnt'], false],
    [{ dnt: 'unspecified' }, ['gpc', 'dnt'], false],
    [{ dnt: undefined }, ['gpc', 'dnt'], false],
    [{}, ['gpc', 'dnt'], false],
  ])('%j on a site that honours %j: %s', (headers, honoured, asks) => {
    expect(asksForPrivacy(headers, honoured)).toBe(asks);
  });
});
