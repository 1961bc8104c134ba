import { CMS_URL } from 'astro:env/server';

/** Base URL of the plugin. */
export const endpoint = `${CMS_URL}/api/dark-social`;
