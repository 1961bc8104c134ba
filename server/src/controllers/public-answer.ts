import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/**
 * Lets any page of any origin read the answer, refusals included. What is answered names no
 * visitor, so `*` is safe.
 */
export function openToAll(context: Context): void {
  context.set('Access-Control-Allow-Origin', '*');
  context.remove('Access-Control-Allow-Credentials');
}

/**
 * Answers something that any page of any origin may read and any cache may keep: a weak promise of
 * `maxAge` seconds, and an ETag to ask again with.
 */
export function answerPublic(context: Context, type: string, body: string, maxAge: number): void {
  openToAll(context);
  context.set('Cache-Control', `public, max-age=${maxAge}, stale-while-revalidate=86400`);
  context.set('Cross-Origin-Resource-Policy', 'cross-origin');
  context.set('X-Content-Type-Options', 'nosniff');
  context.type = type;
  context.status = 200;
  context.etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  if (context.fresh) {
    context.status = 304;
    return;
  }
  context.body = body;
}
