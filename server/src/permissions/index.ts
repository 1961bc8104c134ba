/** What an admin role may be given. */
export const ADMIN_ACTIONS = [
  {
    section: 'plugins',
    displayName: 'Read the dark-social page',
    uid: 'read',
    pluginName: 'dark-social',
  },
  {
    section: 'plugins',
    displayName: 'Export the dark-social figures',
    uid: 'export',
    pluginName: 'dark-social',
  },
  {
    section: 'plugins',
    displayName: 'Change the dark-social settings',
    uid: 'settings',
    pluginName: 'dark-social',
  },
  {
    section: 'plugins',
    displayName: 'Delete dark-social figures',
    uid: 'forget',
    pluginName: 'dark-social',
  },
] as const;

/** Full id of the permission behind the admin page and its reports. */
export const READ_ACTION = 'plugin::dark-social.read';
/** Full id of the permission behind files with the figures. */
export const EXPORT_ACTION = 'plugin::dark-social.export';
/** Full id of the permission behind the plugin's settings. */
export const SETTINGS_ACTION = 'plugin::dark-social.settings';
/** Full id of the permission to delete statistics before their time. */
export const FORGET_ACTION = 'plugin::dark-social.forget';
