import type { RuleMatch } from '../../../../../core';

/** A value that a rule of each kind may have. */
export const EXAMPLES: Record<RuleMatch, string> = {
  host: 'news.example.com',
  'android-app': 'com.example.app',
  agent: 'ExampleApp/',
  'utm-source': 'newsletter',
};

/** What the channel of such a rule may be called. */
export const CHANNELS: Record<RuleMatch, string> = {
  host: 'our-newsletter',
  'android-app': 'our-app',
  agent: 'our-app',
  'utm-source': 'our-newsletter',
};
