import { formatArticleKey, parseArticleKey, type ArticleKey } from '../../core';

const UID = 'api::article.article';

it.each<[string, ArticleKey]>([
  [`${UID}:l2kqabc:fr`, { uid: UID, documentId: 'l2kqabc', locale: 'fr' }],
  [`${UID}:l2kqabc`, { uid: UID, documentId: 'l2kqabc', locale: null }],
  [`${UID}:a-b_C9:zh-Hans-CN`, { uid: UID, documentId: 'a-b_C9', locale: 'zh-Hans-CN' }],
  [
    'plugin::my-plugin.news-item:x:en',
    { uid: 'plugin::my-plugin.news-item', documentId: 'x', locale: 'en' },
  ],
])('writes and reads %s', (text, key) => {
  expect(formatArticleKey(key)).toBe(text);
  expect(parseArticleKey(text)).toEqual(key);
});

it.each([
  '',
  ':',
  'api::article.article',
  'api::article.article:',
  'api::article.article::fr',
  'api::article.article:abc:',
  'api::article.article:abc:fr:x',
  'api::article.article:abc:fr\n',
  '\napi::article.article:abc',
  'api::article.article:a b',
  'api::article.article:é',
  'article.article:abc',
  'API::article.article:abc',
  "api::article.article:1' or '1'='1",
  `api::${'a'.repeat(101)}:abc`,
  `api::article.article:${'a'.repeat(65)}`,
  `api::article.article:abc:${'f'.repeat(21)}`,
  'x'.repeat(10_000),
  '__proto__',
])('reads no key in %j', (text) => {
  expect(parseArticleKey(text)).toBeUndefined();
});
