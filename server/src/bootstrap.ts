import type { Core } from '@strapi/types';
import { keepTables } from './content/keep-tables';
import { ADMIN_ACTIONS } from './permissions';
import { compose, startedDarkSocial, type DarkSocial } from './plugin';
import { registered } from './register';
import { addDays } from './store/calendar';

/** Visitors' salts and hashes live for 48 hours at the most. */
const VISITOR_DAYS = 1;
const DAYS_PER_MONTH = 31;

/** Deletes what is older than its retention. Every instance may run it, at any time, again. */
export async function prune(
  { store, calendar, options }: DarkSocial,
  now = Date.now(),
): Promise<void> {
  const today = calendar.dayOf(now);
  const { eventsDays, statsMonths } = options.retention;
  await store.prune({
    visitors: addDays(today, -VISITOR_DAYS),
    events: addDays(today, -eventsDays),
    statistics: addDays(today, -statsMonths * DAYS_PER_MONTH),
  });
}

/** Builds the rooms, brings the tables up to date, registers permissions and the nightly job. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const found = registered.get(strapi);
  if (!found) throw new Error('dark-social was not registered');
  const instance = await compose(strapi, found.options, found.types);

  await instance.store.migrate();
  const formerZone = await instance.store.noteTimeZone();
  if (formerZone !== undefined) {
    strapi.log.warn(
      `dark-social: statistics count days of ${instance.calendar.timeZone} from now on; those written before were counted by days of ${formerZone}.`,
    );
  }
  await instance.settings.refresh();
  await keepTables(strapi, instance.types);
  await strapi.service('admin::permission')?.actionProvider.registerMany(ADMIN_ACTIONS);

  strapi.cron.add({
    'dark-social-prune': {
      task: () => prune(instance).catch((error: unknown) => strapi.log.error(error)),
      // Some minutes past each hour: salts must not outlive their 48 hours by a night.
      options: { rule: '0 13 * * * *' },
    },
    'dark-social-settings': {
      // Another instance may have saved some.
      task: () => instance.settings.refresh().catch((error: unknown) => strapi.log.error(error)),
      options: { rule: '7 * * * * *' },
    },
  });

  for (const missing of instance.missing) {
    strapi.log.warn(
      missing === 'siteUrl'
        ? 'dark-social: no links are written and no events taken until the option siteUrl names the front end.'
        : 'dark-social: sharing is not enabled for any content type yet.',
    );
  }
}

/** Before Strapi closes its server: whatever was received is written. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const instance = startedDarkSocial(strapi);
  // Strapi also ends what never started, as after a wrong option.
  if (!instance) return;
  await instance.groups.drain();
  strapi.cron.remove('dark-social-prune');
  strapi.cron.remove('dark-social-settings');
  // Strapi cuts connections right after this: let the answers of the last group leave first.
  await new Promise((resolve) => setImmediate(resolve));
}
