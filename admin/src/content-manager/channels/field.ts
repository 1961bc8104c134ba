import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../plugin';
import { message } from '../../translations/message';
import { withTexts } from '../../translations/with-texts';
import { ChannelsIcon } from './ChannelsIcon';

type CustomField = Extract<
  Parameters<StrapiApp['customFields']['register']>[0],
  { pluginId?: string }
>;

/** The custom field `plugin::dark-social.channels`: which channels to offer, and in which order. */
export const channelsField: CustomField = {
  name: 'channels',
  pluginId: PLUGIN_ID,
  type: 'json',
  icon: ChannelsIcon,
  intlLabel: message('channels.name'),
  intlDescription: message('channels.description'),
  components: {
    Input: withTexts(() => import('../FieldInput')),
  },
};
