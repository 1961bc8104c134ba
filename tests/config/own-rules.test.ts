import type { OwnRule } from '../../core';
import { ownRulesSchema, sectionsSchema } from '../../server/src/config/own-rules';

const rule = (changes: Partial<Record<keyof OwnRule | 'note', unknown>> = {}) => ({
  match: 'host',
  value: 'news.example.com',
  source: 'campaign',
  channel: 'our-newsletter',
  ...changes,
});

const problemsOf = (given: unknown, schema: typeof ownRulesSchema | typeof sectionsSchema) => {
  const result = schema.safeParse(given);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('own rules', () => {
  it.each<[string, Partial<Record<keyof OwnRule, unknown>>, string]>([
    ['a domain, in small letters', { value: ' News.Example.COM ' }, 'news.example.com'],
    ['an international domain', { value: 'münchen.example' }, 'münchen.example'],
    ['a package', { match: 'android-app', value: 'com.Example.app' }, 'com.example.app'],
    ['a piece of an agent, in its letter case', { match: 'agent', value: 'TernApp/' }, 'TernApp/'],
    ['a campaign source', { match: 'utm-source', value: 'Lettre.d_info-1' }, 'lettre.d_info-1'],
  ])('take %s', (_, changes, value) => {
    expect(ownRulesSchema.parse([rule(changes)])).toEqual([{ ...rule(changes), value }]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', {}, /: a list of rules/],
    ['no object', ['x'], /0: an object/],
    ['an unknown field', [rule({ note: 'x' })], /^$/],
    [
      'a wrong value beside a wrong channel',
      [rule({ value: 'https://x', channel: 'NO' })],
      /0\.value: a domain/,
    ],
    ['an address for a host', [rule({ value: 'https://news.example.com/' })], /0\.value: a domain/],
    ['a single label', [rule({ value: 'localhost' })], /0\.value: a domain/],
    ['a host without end', [rule({ value: `${'a.'.repeat(200)}com` })], /0\.value: a domain/],
    [
      'a package of one word',
      [rule({ match: 'android-app', value: 'example' })],
      /0\.value: a package/,
    ],
    ['an agent of one letter', [rule({ match: 'agent', value: 'a' })], /0\.value: a piece/],
    [
      'an agent with a line break',
      [rule({ match: 'agent', value: 'abc\ndef' })],
      /0\.value: a piece/,
    ],
    [
      'a campaign source with spaces',
      [rule({ match: 'utm-source', value: 'our letter' })],
      /0\.value: the value of utm_source/,
    ],
    ['an unknown kind of match', [rule({ match: 'regex' })], /0\.match: one of host, /],
    ['the site itself as source', [rule({ source: 'internal' })], /0\.source: one of private, /],
    ['a channel in capitals', [rule({ channel: 'Our Letter' })], /0\.channel: a name such as/],
    [
      'a value twice',
      [rule(), rule({ value: 'NEWS.example.com', channel: 'other' })],
      /1\.value: each value once/,
    ],
    [
      'too many',
      Array.from({ length: 101 }, (_, index) => rule({ value: `n${index}.example.com` })),
      /: at most 100 rules/,
    ],
  ])('refuse %s and say where', (name, given, expected) => {
    const problems = problemsOf(given, ownRulesSchema);
    if (name === 'an unknown field') expect(problems).toHaveLength(1);
    else expect(problems.join('\n')).toMatch(expected);
  });
});

describe('sections', () => {
  it('are tidied, and each kept once', () => {
    expect(
      sectionsSchema.parse(['/culture/', ' //sport', '/culture', '/tag/*', '/', '/actualités']),
    ).toEqual(['/culture', '/sport', '/tag/*', '/', '/actualités']);
  });

  it.each([
    'culture',
    '/a?b=c',
    '/a#b',
    '/a b',
    '/tag/a*',
    '/\\evil',
    '',
    `/${'a'.repeat(200)}`,
    5,
    'https://e.com/a',
  ])('refuse %p', (path) => {
    expect(problemsOf([path], sectionsSchema).join()).toMatch(/^0: a path such as/);
  });
});
