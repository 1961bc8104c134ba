import type { RuleMatch } from '../../../../../core';

/** A value that a rule of each kind may have. */
export const EXAMPLES: Record<RuleMatch, string> = {
  host: 'news.example.com',
  'android-app': 'com.example.app',
  agent: 'ExampleApp/',
  'utm-source': 'newsletter',
};
