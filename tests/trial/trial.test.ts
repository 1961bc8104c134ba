import type { TrialReport } from '../../core';
import { FieldsError } from '../../server/src/config/parse-fields';
import { siteOrigins } from '../../server/src/config/site';
import { createArticles } from '../../server/src/content/articles';
import { typePath } from '../../server/src/content/type-path';
import { trial } from '../../server/src/trial/trial';
import { inMemoryRows } from '../content/in-memory-rows';
import { sampleArticle } from '../content/sample-article';
import { sampleSettings } from '../settings/sample-settings';

const SITE = 'https://www.e.com';

const type = {
  uid: 'api::article.article',
  path: typePath('/articles/{slug}'),
  siteUrl: undefined,
  title: 'title',
  localized: false,
  draftAndPublish: true,
  turnedOnBy: 'options' as const,
  related: [],
};

const options = {
  parameter: 'dsl',
  links: () => ({ ...sampleSettings(), parameter: 'dsl', chains: false }),
  ignoreCase: false,
  hashRouter: false,
};

/** How it would count on a site with one article and one rule. */
const tried = (given: unknown): Promise<TrialReport> =>
  trial(
    {
      articles: createArticles(inMemoryRows(sampleArticle()), [type], siteOrigins(SITE), options),
      options,
      site: () => ({
        origins: [SITE],
        rules: [
          { match: 'host', value: 'letter.example', source: 'campaign', channel: 'our-letter' },
        ],
      }),
    },
    given,
  );

it.each<[string, object, object]>([
  [
    'the address of a share link',
    { url: `${SITE}/articles/hello?dsl=w` },
    { source: 'private', channel: 'whatsapp', evidence: 'tagged', reason: 'our-tag' },
  ],
  ['a path', { url: '/articles/hello?dsl=w' }, { channel: 'whatsapp', reason: 'our-tag' }],
  ['an address without https://', { url: 'e.com/articles/hello?dsl=w' }, { reason: 'our-tag' }],
  [
    'an article alone',
    { url: '/articles/hello' },
    { source: 'private', evidence: 'inferred', reason: 'no-referrer-deep-page' },
  ],
  ['the home page', { url: '/' }, { source: 'direct', reason: 'no-referrer-entry-page' }],
  [
    'a referrer alone',
    { referrer: 'mail.google.com' },
    { source: 'private', channel: 'email', provider: 'gmail', reason: 'mail-referrer' },
  ],
  ['an app as referrer', { referrer: 'android-app://com.slack/' }, { channel: 'slack' }],
  ['a rule of the site', { referrer: 'https://letter.example/42' }, { reason: 'own-rule' }],
  ['the site itself', { referrer: `${SITE}/` }, { kind: 'internal' }],
  ['an agent alone', { userAgent: 'Googlebot/2.1' }, { kind: 'bot', reason: 'bot' }],
  [
    'a messenger that draws a preview',
    { userAgent: 'WhatsApp/2.24.4.78 A' },
    { kind: 'preview', channel: 'whatsapp' },
  ],
])('says how %s would count', async (_, given, expected) => {
  expect(await tried(given)).toMatchObject({ kind: 'visit', ...expected });
});

it.each<[string, object, TrialReport['page']]>([
  ['an article’s address', { url: '/articles/hello?dsl=w' }, { ownSite: true, article: 'Hello' }],
  ['an address without an entry', { url: '/articles/nobody' }, { ownSite: true, article: null }],
  ['another site', { url: 'https://other.example/' }, { ownSite: false, article: null }],
  ['no address', { referrer: 'google.com' }, undefined],
])('names the article of %s', async (_, given, page) => {
  expect((await tried(given)).page).toEqual(page);
});

it.each<[string, unknown, string, string | undefined]>([
  ['nothing', {}, 'url', 'trial-empty'],
  ['blanks', { url: '  ' }, 'url', 'trial-empty'],
  ['no address', { url: 'not an address' }, 'url', 'trial-address'],
  ['another scheme', { url: 'ftp://e.com/' }, 'url', 'trial-address'],
  ['a text too long', { referrer: 'x'.repeat(2001) }, 'referrer', 'trial-length'],
  ['no text', { userAgent: 1 }, 'userAgent', undefined],
  ['no object', 'x', 'trial', undefined],
])('refuses %s with its place', async (_, given, path, code) => {
  const refused = await tried(given).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FieldsError);
  expect((refused as FieldsError).errors).toContainEqual({
    path,
    message: expect.any(String),
    ...(code !== undefined && { code }),
  });
});
