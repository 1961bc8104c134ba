import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { refuse } from '../controllers/refuse';
import { HttpError } from '../http/http-error';
import { darkSocial } from '../plugin';

/** A restart is needed; until then, asking more often does not help. */
const RETRY_AFTER_SECONDS = 60;

export const middlewares = {
  /** For routes that read or write statistics: 503 with the reason where the store cannot be used. */
  usable:
    (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
    async (context: Context, next: Next): Promise<void> => {
      const { unusable } = darkSocial(strapi);
      if (unusable === undefined) await next();
      else refuse(context, new HttpError(503, unusable, { retryAfter: RETRY_AFTER_SECONDS }));
    },
};
