/** What Strapi's admin panel puts on `window`, as far as this plugin reads it. */
interface Window {
  strapi: {
    /** Address of the Strapi server, without a slash at the end. */
    backendURL: string;
  };
}
