import 'server-only';

/** Read when the site starts, so that one build serves any Strapi. */
const {
  CMS_URL = 'http://localhost:1337',
  SITE_URL = 'http://localhost:3000',
  CMS_TOKEN,
  DARK_SOCIAL_TOKEN,
} = process.env;

export const settings = {
  /** Strapi's origin. Browsers talk to it too. */
  cmsUrl: CMS_URL,
  /** Where the plugin answers and records. */
  endpoint: `${CMS_URL}/api/dark-social`,
  /** This site's public origin, as the plugin's option `siteUrl` has it. */
  siteUrl: SITE_URL,
  /** An API token that may read articles, where Strapi's public role may not. */
  cmsToken: CMS_TOKEN,
  /** An API token that may record on behalf of a visitor. Without it no link preview is counted. */
  reportToken: DARK_SOCIAL_TOKEN,
};
