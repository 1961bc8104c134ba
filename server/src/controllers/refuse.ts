import type { Context } from 'koa';
import type { HttpError } from '../http/http-error';

/** Sends a refusal as the intake does. Strapi would log what is thrown, each time. */
export function refuse(context: Context, refusal: HttpError): void {
  context.set(refusal.headers(true));
  context.status = refusal.status;
  context.body = refusal.body();
}
