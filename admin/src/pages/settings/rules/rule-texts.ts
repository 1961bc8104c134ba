import type { OwnRule, RuleMatch } from '../../../../../core';
import type { MessageKey } from '../../../translations/message';

/** How each kind of rule is explained: its name, what it looks at, and an example of a value. */
export const MATCHES: Record<RuleMatch, { label: MessageKey; about: MessageKey; example: string }> =
  {
    host: {
      label: 'rules.match.host',
      about: 'rules.match.host.about',
      example: 'news.example.com',
    },
    'android-app': {
      label: 'rules.match.androidApp',
      about: 'rules.match.androidApp.about',
      example: 'com.example.app',
    },
    agent: {
      label: 'rules.match.agent',
      about: 'rules.match.agent.about',
      example: 'ExampleApp/',
    },
    'utm-source': {
      label: 'rules.match.utmSource',
      about: 'rules.match.utmSource.about',
      example: 'newsletter',
    },
  };

/** The names of the sources that a rule may count for. */
export const SOURCE_LABELS: Record<OwnRule['source'], MessageKey> = {
  private: 'source.private',
  public: 'source.public',
  search: 'source.search',
  assistant: 'source.assistant',
  campaign: 'source.campaign',
  referral: 'source.referral',
  direct: 'source.direct',
};
