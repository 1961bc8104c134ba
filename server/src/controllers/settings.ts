import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { SettingsReport } from '../../../core';
import { darkSocial, type DarkSocial } from '../plugin';
import { SettingsError } from '../settings/settings';

async function report({
  settings,
  store,
  calendar,
  options,
  rulesVersion,
  reclassification,
}: DarkSocial): Promise<SettingsReport> {
  const current = rulesVersion();
  const oldest = await store.oldestEventDay();
  const today = calendar.dayOf(Date.now());
  const counted = oldest === undefined ? [] : await store.rulesOf({ from: oldest, to: today });
  return {
    settings: settings.current(),
    defaults: settings.defaults,
    fixed: [...settings.fixed],
    rulesVersion: current,
    outdated: counted.some(({ rules }) => rules !== current),
    eventsDays: options.retention.eventsDays,
    reclassification: reclassification.status(),
  };
}

/** What a person may change while Strapi runs; for the admin panel. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** → `{ data: SettingsReport }` */
  async find(context: Context): Promise<void> {
    context.body = { data: await report(darkSocial(strapi)) };
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
    context.body = { data: await report(instance) };
  },

  /** Starts looking at all kept views again → 202 `{ data: SettingsReport }`. */
  async reclassify(context: Context): Promise<void> {
    const instance = darkSocial(strapi);
    // Its end shows in the status; what fails is logged there.
    void instance.reclassification.start();
    context.status = 202;
    context.body = { data: await report(instance) };
  },
});
