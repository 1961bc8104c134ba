import fc from 'fast-check';
import type { InsightInput } from '../../server/src/insights';

const count = (max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.nat(max), fc.nat(30), fc.constant(0));

const anyArticle = fc
  .record({
    documentId: fc.stringMatching(/^[a-z0-9]{4,8}$/),
    locale: fc.constantFrom(null, 'en', 'fr'),
    singleType: fc.boolean(),
    title: fc.constantFrom('Hello', 'Bonjour', null),
    privateVisits: count(3000),
    otherVisits: count(9000),
    shares: count(300),
    previews: count(600),
    daily: fc.option(fc.array(count(200), { maxLength: 40 }), { nil: undefined }),
  })
  .map(({ otherVisits, daily, ...article }) => ({
    uid: 'api::article.article',
    ...article,
    visits: article.privateVisits + otherVisits,
    ...(daily ? { daily } : {}),
  }));

/** Any site, quiet or not, with figures that may contradict each other. */
export const anyInput: fc.Arbitrary<InsightInput> = fc.record({
  days: fc.integer({ min: 1, max: 90 }),
  site: fc.record({
    visits: count(100_000),
    taggedVisits: count(10_000),
    linkVisits: count(10_000),
    appVisits: count(5000),
    inferredVisits: count(10_000),
    shares: count(5000),
    publicShares: count(1000),
    previews: count(5000),
  }),
  channels: fc.uniqueArray(
    fc.record({
      channel: fc.constantFrom('whatsapp', 'email', 'telegram', 'sms', 'copy', 'address'),
      shares: count(1000),
      visits: count(5000),
    }),
    { selector: ({ channel }) => channel },
  ),
  articles: fc.uniqueArray(anyArticle, {
    selector: ({ documentId, locale }) => `${documentId}:${locale ?? ''}`,
    maxLength: 12,
  }),
  misses: fc.uniqueArray(
    fc.record({ shape: fc.constantFrom('/a', '/b/…', '/c', '/d', '…'), count: count(5000) }),
    { selector: ({ shape }) => shape },
  ),
});
