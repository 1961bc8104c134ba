/**
 * Address of the Strapi server, without a slash at the end. The panel puts it on `window`, where Strapi's
 * types expect the server's own `strapi`.
 */
export const serverUrl = (): string =>
  (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;
