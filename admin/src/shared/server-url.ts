/** Address of the Strapi server, without a slash at the end: its panel leaves it on `window`. */
export const serverUrl = (): string =>
  (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;
