import { CMS_URL } from 'astro:env/server';

/** Where the plugin answers and records. */
export const endpoint = `${CMS_URL}/api/dark-social`;
