import { PLUGIN_ID, SHARE_BUTTONS_UID } from '../plugin';
import type { StartKey } from './message';

const FIELDS = `content-manager.components.${SHARE_BUTTONS_UID}`;

/**
 * Texts that Strapi looks up by ids of its own: names of our component, of its category and of its
 * fields, wherever Strapi draws them itself.
 */
export const STRAPI_IDS: Readonly<Record<string, StartKey>> = {
  [PLUGIN_ID]: 'plugin.name',
  [SHARE_BUTTONS_UID]: 'sharing.name',
  [`${FIELDS}.enabled`]: 'sharing.enabled',
  [`${FIELDS}.channels`]: 'channels.name',
  [`${FIELDS}.message`]: 'sharing.message',
  [`${FIELDS}.campaign`]: 'sharing.campaign',
};
