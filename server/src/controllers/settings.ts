import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { darkSocial } from '../plugin';
import { settingsReport } from '../report/settings';
import { siteState } from '../report/site-state';
import { FieldsError } from '../config/parse-fields';
import { trial } from '../trial/trial';

type WithBody = Context & { request: { body?: unknown } };

/** Says in Strapi's words, with each wrong value's place, what somebody entered wrongly. */
async function refusing<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof FieldsError)) throw error;
    throw new errors.ValidationError(error.message, { errors: error.errors });
  }
}

/** What a person may change while Strapi runs; for the admin panel. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** → `{ data: SettingsReport }` */
  async find(context: Context): Promise<void> {
    context.body = { data: await settingsReport(darkSocial(strapi)) };
  },

  /** Body `Settings` → `{ data: SettingsReport }`, or 400 with each wrong value's place. */
  async update(context: WithBody): Promise<void> {
    const instance = darkSocial(strapi);
    await refusing(() => instance.settings.save(context.request.body));
    context.body = { data: await settingsReport(instance) };
  },

  /** → `{ data: SiteState }` */
  async site(context: Context): Promise<void> {
    context.body = { data: await siteState(darkSocial(strapi)) };
  },

  /** → `{ data: StatusReport }`, of this process */
  status(context: Context): void {
    context.body = { data: darkSocial(strapi).operations.status() };
  },

  /** Asks for the home page of every origin of the site → `{ data: SiteAnswer[] }`. */
  async checkSite(context: Context): Promise<void> {
    context.body = { data: await darkSocial(strapi).checkSite() };
  },

  /** Body `TrialRequest` → `{ data: TrialReport }`, or 400 with each wrong value's place. */
  async try(context: WithBody): Promise<void> {
    const { body } = context.request;
    context.body = { data: await refusing(() => trial(darkSocial(strapi), body)) };
  },

  /** Starts a re-classification → 202 `{ data: SettingsReport }`. */
  async reclassify(context: Context): Promise<void> {
    const instance = darkSocial(strapi);
    // The status shows how it ends; failures are logged.
    void instance.reclassification.start();
    context.status = 202;
    context.body = { data: await settingsReport(instance) };
  },
});
