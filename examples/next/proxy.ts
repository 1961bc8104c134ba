import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server';
import { createReporter } from 'dark-social-sdk/server';
import { settings } from './cms/settings';

const { endpoint, siteUrl, reportToken: token } = settings;
const reporter = token ? createReporter({ endpoint, siteUrl, token }) : undefined;

/** Reports to Strapi when a messenger fetches an article for a link preview. */
export function proxy(request: NextRequest, event: NextFetchEvent): NextResponse {
  const reported = reporter?.preview(request);
  // The page does not wait for it.
  if (reported) event.waitUntil(reported);
  return NextResponse.next();
}

export const config = { matcher: '/articles/:slug' };
