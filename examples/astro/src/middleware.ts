import { defineMiddleware } from 'astro:middleware';
import { DARK_SOCIAL_TOKEN as token, SITE_URL as siteUrl } from 'astro:env/server';
import { createReporter } from 'dark-social-sdk/server';
import { endpoint } from './cms/endpoint';

const reporter = token ? createReporter({ endpoint, siteUrl, token }) : undefined;

/** Reports to Strapi when a messenger fetches a page for a link preview. */
export const onRequest = defineMiddleware(({ request }, next) => {
  // Not awaited: the page does not wait for it. On an edge runtime, pass it to `waitUntil`.
  void reporter?.preview(request);
  return next();
});
