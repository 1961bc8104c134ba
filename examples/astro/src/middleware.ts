import { defineMiddleware } from 'astro:middleware';
import { DARK_SOCIAL_TOKEN as token, SITE_URL as siteUrl } from 'astro:env/server';
import { createReporter } from 'dark-social-sdk/server';
import { endpoint } from './cms/endpoint';

const reporter = token ? createReporter({ endpoint, siteUrl, token }) : undefined;

/** Tells Strapi when a messenger fetches a page to draw a preview of its link. */
export const onRequest = defineMiddleware(({ request }, next) => {
  // Not awaited: a page never waits for a count. On an edge runtime, hand it to `waitUntil`.
  void reporter?.preview(request);
  return next();
});
