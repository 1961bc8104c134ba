import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../plugin';
import { message } from '../../translations/message';
import { lazyPart, withTexts } from '../../translations/with-texts';

type CustomField = Extract<
  Parameters<StrapiApp['customFields']['register']>[0],
  { pluginId?: string }
>;

/** The custom field `plugin::dark-social.channels`: which channels to offer, and in which order. */
export const channelsField: CustomField = {
  name: 'channels',
  pluginId: PLUGIN_ID,
  type: 'json',
  icon: lazyPart(() => import('./ChannelsIcon')),
  intlLabel: message('channels.name'),
  intlDescription: message('channels.description'),
  components: {
    Input: withTexts(() => import('../FieldInput')),
  },
};
