/** The component that an editor fills in: `dark-social.share-buttons`. */

export const COMPONENT_UID = 'dark-social.share-buttons';
export const COMPONENT_TABLE = 'components_dark_social_share_buttons';
/** The attribute that an enabled content type gets. */
export const SHARE_BUTTONS = 'shareButtons';
export const CHANNELS_FIELD = 'plugin::dark-social.channels';

/** The schema as a file in `src/components` would hold it. */
export const shareButtonsSchema = {
  collectionName: COMPONENT_TABLE,
  info: {
    displayName: 'Share buttons',
    description: 'Which buttons an article offers, and the words that go with the link.',
    icon: 'paperPlane',
  },
  options: {},
  attributes: {
    enabled: { type: 'boolean', default: true },
    channels: { type: 'customField', customField: CHANNELS_FIELD },
    message: { type: 'text', maxLength: 500 },
    campaign: { type: 'string', maxLength: 100 },
  },
} as const;
