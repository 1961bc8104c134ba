/** The plugin's id: prefix of its routes, permissions, translations and pages. */
export const PLUGIN_ID = 'dark-social';

/** The plugin's component in Strapi. */
export const SHARE_BUTTONS_UID = `${PLUGIN_ID}.share-buttons`;

/** What a role needs to see the figures. The server registers this action under the same name. */
export const READ_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.read`, subject: null }];

/** What a role needs to save the figures as files. */
export const EXPORT_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.export`, subject: null }];

/** What a role needs to see and change how visits are classified. */
export const SETTINGS_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.settings`, subject: null }];

/** What a role needs to delete figures before their time. */
export const FORGET_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.forget`, subject: null }];

/** Address of the plugin's page in Strapi's Settings. */
export const SETTINGS_PATH = `/settings/${PLUGIN_ID}`;

/** Address of the plugin's page of the whole site. */
export const PLUGIN_PATH = `/plugins/${PLUGIN_ID}`;
