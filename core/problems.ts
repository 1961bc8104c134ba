/**
 * What is allowed where a person entered something else, by a code: the admin panel says it in its own
 * language, other clients and the log in these words. Each completes "expected …".
 */
export const PROBLEMS = {
  host: 'a domain such as "news.example.com", without https:// or a path',
  'android-app': 'a package such as "com.example.app"',
  agent: 'a piece of the user agent such as "ExampleApp/", 3 to 100 characters',
  'utm-source': 'the value of utm_source such as "newsletter": letters, digits, dots and hyphens',
  'rule-channel':
    'a name such as "our-newsletter": small letters, digits, dots and hyphens, at most 40',
  'rule-twice': 'each value once: another rule matches it already',
  'rules-many': 'at most 100 rules',
  'sections-many': 'at most 200 paths',
  section:
    'a path such as "/culture" or "/tag/*": it starts with /, has no ? or #, and * stands for one whole piece',
  'no-channel': 'at least one channel',
  'message-length': 'at most 200 characters',
  'tagged-groups': 'a whole number from 0 to 62',
  'events-days': 'a whole number from 1 to 3650',
  'stats-months': 'a whole number from 1 to 240',
  'mail-address': 'an address such as "editors@example.com"',
  'mail-addresses': 'at most 20 addresses',
  'trial-empty': 'an address, a referrer or an agent',
  'trial-address':
    'an address such as "https://www.example.com/articles/hello" or "/articles/hello"',
  'trial-length': 'at most 2000 characters',
} as const;

export type Problem = keyof typeof PROBLEMS;

/** A wrong value in a request: where it stands, such as `rules.0.value`, and what is allowed there. */
export interface FieldProblem {
  path: string;
  message: string;
  /** For what the admin panel says in its own language. */
  code?: Problem;
}
