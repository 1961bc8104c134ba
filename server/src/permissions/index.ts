/** What an admin role may be given. */
export const ADMIN_ACTIONS = [
  {
    section: 'plugins',
    displayName: 'Read the dark-social page',
    uid: 'read',
    pluginName: 'dark-social',
  },
] as const;

/** Full id of the permission behind the admin page and its reports. */
export const READ_ACTION = 'plugin::dark-social.read';
