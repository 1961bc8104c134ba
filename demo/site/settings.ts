/** Settings from environment variables. */
export interface Settings {
  /** TCP port on localhost. */
  port: number;
  /** The site's public origin, without a trailing slash. */
  siteUrl: string;
  /** Strapi's origin, for the server and for browsers. */
  cmsUrl: string;
  /** An API token that may read articles. */
  cmsToken: string;
  /** An API token that may record on behalf of visitors; without it, link previews are not counted. */
  recordToken: string | undefined;
}

/** Throws if a variable is missing or malformed. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.SITE_PORT || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`SITE_PORT must be a port, 1 to 65535, not "${env.SITE_PORT}".`);
  }
  if (!env.CMS_TOKEN) {
    throw new Error(
      'CMS_TOKEN is not set. Set it to an API token that may read articles; the demo’s seed writes one to demo/.tmp/tokens.json.',
    );
  }
  return {
    port,
    siteUrl: new URL(env.SITE_URL || `http://localhost:${port}`).origin,
    cmsUrl: new URL(env.CMS_URL || 'http://localhost:1337').origin,
    cmsToken: env.CMS_TOKEN,
    recordToken: env.CMS_RECORD_TOKEN || undefined,
  };
}
