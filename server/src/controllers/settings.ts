import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { darkSocial } from '../plugin';
import { settingsReport } from '../report/settings';
import { siteState } from '../report/site-state';
import { SettingsError } from '../settings/settings';

/** What a person may change while Strapi runs; for the admin panel. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** → `{ data: SettingsReport }` */
  async find(context: Context): Promise<void> {
    context.body = { data: await settingsReport(darkSocial(strapi)) };
  },

  /** Body `Settings` → `{ data: SettingsReport }`, or 400 with each wrong value's place. */
  async update(context: Context & { request: { body?: unknown } }): Promise<void> {
    const instance = darkSocial(strapi);
    try {
      await instance.settings.save(context.request.body);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      throw new errors.ValidationError(error.message, { errors: error.errors });
    }
    context.body = { data: await settingsReport(instance) };
  },

  /** → `{ data: SiteState }` */
  async site(context: Context): Promise<void> {
    context.body = { data: await siteState(darkSocial(strapi)) };
  },

  /** Asks for the home page of every origin of the site → `{ data: SiteAnswer[] }`. */
  async checkSite(context: Context): Promise<void> {
    context.body = { data: await darkSocial(strapi).checkSite() };
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
