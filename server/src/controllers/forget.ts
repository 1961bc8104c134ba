import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { FieldsError } from '../config/parse-fields';
import { forget, previewForget, RefusedError } from '../erasure/forget';
import { darkSocial } from '../plugin';

type WithBody = Context & { request: { body?: unknown } };

/** Says in Strapi's words what was entered wrongly, or cannot be. */
async function refusing<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FieldsError) {
      throw new errors.ValidationError(error.message, { errors: error.errors });
    }
    if (error instanceof RefusedError) throw new errors.ValidationError(error.message);
    throw error;
  }
}

/** Deletes an article's or a period's statistics before their time; for the admin panel. */
export const forgetting = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Body `ForgetRequest` → `{ data: ForgetPreview }`, or 400. Deletes nothing. */
  async preview(context: WithBody): Promise<void> {
    const { store, conversion } = darkSocial(strapi);
    await conversion.ended();
    const { body } = context.request;
    context.body = { data: await refusing(() => previewForget(store, body)) };
  },

  /** Body `ForgetRequest` → `{ data: ForgetReport }`, or 400 with which days can be forgotten instead. */
  async forget(context: WithBody): Promise<void> {
    const { store, conversion } = darkSocial(strapi);
    await conversion.ended();
    const { body } = context.request;
    context.body = { data: await refusing(() => forget(store, body)) };
  },
});
