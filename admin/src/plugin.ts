/** The plugin's id: prefix of its routes, permissions, translations and pages. */
export const PLUGIN_ID = 'dark-social';

/** What a role needs to see the figures. The server registers this action under the same name. */
export const READ_PERMISSIONS = [{ action: `plugin::${PLUGIN_ID}.read`, subject: null }];
