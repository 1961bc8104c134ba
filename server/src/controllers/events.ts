import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { MAX_BODY_BYTES } from '../../../core';
import { toHttpError } from '../http/http-error';
import { parseJson, tooLarge } from '../http/read-body';
import { onBehalf } from '../intake/on-behalf';
import { parseEvents } from '../intake/parse';
import { darkSocial } from '../plugin';
import { refuse } from './refuse';

/** Strapi's body parser leaves JSON parsed and `text/plain` as it is. */
function bodyOf(context: Context & { request: { body?: unknown } }): unknown {
  const { body } = context.request;
  const size = Buffer.byteLength(typeof body === 'string' ? body : JSON.stringify(body ?? null));
  if (size > MAX_BODY_BYTES) throw tooLarge(MAX_BODY_BYTES);
  return typeof body === 'string' ? parseJson(body) : body;
}

/** Events that a front end's server records for its visitors, by API token. */
export const events = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/dark-social/events` with a token that has this action → 202 `EventsAnswer`. */
  async recordOnBehalf(context: Context & { request: { body?: unknown } }): Promise<void> {
    const { batches, operations } = darkSocial(strapi);
    try {
      const parsed = parseEvents(bodyOf(context), 'on-behalf');
      const recordables = onBehalf(parsed, Date.now(), process.env);
      context.body = await batches.add(recordables);
      context.status = 202;
      operations.intake.worked();
    } catch (error) {
      const refusal = toHttpError(error, operations.intake.failed);
      operations.intake.refused(refusal.status);
      refuse(context, refusal);
    }
  },
});
