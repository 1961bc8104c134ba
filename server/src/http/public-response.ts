import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/**
 * Lets pages of any origin read the response, refusals included. Public responses name no visitor,
 * so `*` is safe.
 */
export function allowAnyOrigin(context: Context): void {
  context.set('Access-Control-Allow-Origin', '*');
  context.remove('Access-Control-Allow-Credentials');
}

/**
 * Sends what any page may read and any cache may keep for `maxAge` seconds, with an ETag; 304 where
 * the client has it already.
 *
 * @param mayBeStale whether a cache may answer for a day with what it has while it asks again
 */
export function sendPublic(
  context: Context,
  type: string,
  body: string | Buffer,
  maxAge: number,
  mayBeStale = true,
): void {
  allowAnyOrigin(context);
  const stale = mayBeStale ? ', stale-while-revalidate=86400' : '';
  context.set('Cache-Control', `public, max-age=${maxAge}${stale}`);
  context.set('Cross-Origin-Resource-Policy', 'cross-origin');
  context.set('X-Content-Type-Options', 'nosniff');
  context.type = type;
  context.status = 200;
  context.etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  if (context.fresh) context.status = 304;
  else context.body = body;
}
