/** What the site needs to know, from the environment. */
export interface Settings {
  /** TCP port to listen on, on this machine only. */
  port: number;
  /** The site's own public origin, without a slash at the end. */
  siteUrl: string;
  /** Strapi's origin, for the server's requests and for the two lines that every article carries. */
  cmsUrl: string;
  /** A read-only API token: Strapi answers no request for content without one. */
  cmsToken: string;
  /** A token that may record on behalf of visitors; without it no link preview is counted. */
  recordToken: string | undefined;
}

/** Reads the settings. Throws what is missing or malformed, by name. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.SITE_PORT || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`SITE_PORT must be a port, 1 to 65535, not "${env.SITE_PORT}".`);
  }
  if (!env.CMS_TOKEN) {
    throw new Error(
      'CMS_TOKEN is not set. It takes an API token that may read articles; the demo’s seed writes one to demo/.tmp/tokens.json.',
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
