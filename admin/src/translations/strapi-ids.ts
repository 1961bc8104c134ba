import type { StartKey } from './message';

const FIELDS = 'content-manager.components.dark-social.share-buttons';

/**
 * Texts that Strapi looks up by ids of its own: names of our component, of its category and of its
 * fields, wherever Strapi draws them itself.
 */
export const STRAPI_IDS: Readonly<Record<string, StartKey>> = {
  'dark-social': 'plugin.name',
  'dark-social.share-buttons': 'sharing.name',
  [`${FIELDS}.enabled`]: 'sharing.enabled',
  [`${FIELDS}.channels`]: 'channels.name',
  [`${FIELDS}.message`]: 'sharing.message',
  [`${FIELDS}.campaign`]: 'sharing.campaign',
};
