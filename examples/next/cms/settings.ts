import 'server-only';

/** Read when the site starts, so that one build works with any Strapi. */
const {
  CMS_URL = 'http://localhost:1337',
  SITE_URL = 'http://localhost:3000',
  CMS_TOKEN,
  DARK_SOCIAL_TOKEN,
} = process.env;

export const settings = {
  /** Strapi's origin, which browsers use too. */
  cmsUrl: CMS_URL,
  /** Base URL of the plugin. */
  endpoint: `${CMS_URL}/api/dark-social`,
  /** This site's public origin, as in the plugin's option `siteUrl`. */
  siteUrl: SITE_URL,
  /** An API token that may read articles, if Strapi's public role may not. */
  cmsToken: CMS_TOKEN,
  /** An API token that may record on behalf of a visitor. Without it, link previews are not counted. */
  reportToken: DARK_SOCIAL_TOKEN,
};
