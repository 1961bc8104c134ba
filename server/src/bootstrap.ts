import type { Core } from '@strapi/types';
import { keepTables } from './content/keep-tables';
import { startJobs, stopJobs } from './jobs';
import { allowTakeOffEvent } from './mailing/outbox';
import { ADMIN_ACTIONS } from './permissions';
import { grantReadToEditors } from './permissions/grant-read';
import { compose, startedDarkSocial, type DarkSocial } from './plugin';
import { registered } from './register';
import { UnusableStoreError } from './store/event-store';

const MISSING: Readonly<Record<DarkSocial['missing'][number], string>> = {
  siteUrl:
    'dark-social: no links are written and no events taken until the option siteUrl names the front end.',
  contentTypes: 'dark-social: sharing is not enabled for any content type yet.',
};

/**
 * Brings the tables up to date. Where that is not possible, Strapi serves its content all the same;
 * nothing is recorded, and whoever asks for figures hears why.
 */
async function prepareStore(strapi: Core.Strapi, instance: DarkSocial): Promise<void> {
  const { store, batches, calendar, options } = instance;
  try {
    await store.migrate((line) => strapi.log.info(`dark-social: ${line}`));
  } catch (error) {
    if (!(error instanceof UnusableStoreError)) throw error;
    if (instance.unusable !== error.message) {
      strapi.log.error(
        `dark-social: ${error.message}. As long as that is so, nothing is recorded and no figures are shown; content is served.`,
      );
    }
    instance.unusable = error.message;
    batches.refuse('Nothing can be recorded at the moment');
    if (error.mayPass) tryAgain(strapi, instance);
    return;
  }
  if (instance.isStopping) return;
  const { client, url, database } = options.store;
  if (client === 'clickhouse' && url !== undefined) {
    const { origin } = new URL(url);
    strapi.log.info(
      `dark-social: events are kept in ClickHouse at ${origin}, database ${database}.`,
    );
  }
  if (instance.unusable !== undefined) {
    instance.unusable = undefined;
    batches.accept();
    strapi.log.warn('dark-social: the store can be used again.');
  }
  const formerZone = await store.noteTimeZone();
  if (formerZone !== undefined) {
    strapi.log.warn(
      `dark-social: statistics count days of ${calendar.timeZone} from now on; those written before were counted by days of ${formerZone}.`,
    );
  }
}

const TRIED_AGAIN_MS = 5_000;

function tryAgain(strapi: Core.Strapi, instance: DarkSocial): void {
  setTimeout(() => {
    if (instance.isStopping) return;
    prepareStore(strapi, instance)
      .then(() => start(strapi, instance))
      .catch((error: unknown) => {
        instance.operations.errors.watch('preparing the store').failed(error);
        tryAgain(strapi, instance);
      });
  }, TRIED_AGAIN_MS).unref();
}

/** Starts what runs beside requests, once the store can be used. */
function start(strapi: Core.Strapi, instance: DarkSocial): void {
  if (instance.unusable !== undefined || instance.isStopping) return;
  startJobs(strapi, instance);
  instance.conversion.start();
}

/** Builds the rooms, brings the tables up to date, registers permissions and starts the jobs. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const found = registered.get(strapi);
  if (!found) throw new Error('dark-social was not registered');
  const instance = await compose(strapi, found);
  const { settings, types, missing } = instance;

  await prepareStore(strapi, instance);
  await settings.refresh();
  await keepTables(strapi, types);
  await strapi.service('admin::permission')?.actionProvider.registerMany(ADMIN_ACTIONS);
  await grantReadToEditors(strapi);
  allowTakeOffEvent(strapi);
  start(strapi, instance);
  for (const each of missing) strapi.log.warn(MISSING[each]);
}

/** Before Strapi closes its server: whatever was received is written. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const instance = startedDarkSocial(strapi);
  // Strapi also destroys what never started, as after a wrong option.
  if (!instance) return;
  instance.isStopping = true;
  await instance.batches.drain();
  // Tables of a newer version are not ours to write.
  const left = instance.unusable === undefined ? [instance.misses, instance.lastEvents] : [];
  for (const { flush } of left) await flush().catch(instance.operations.stopping.failed);
  stopJobs(strapi);
  await instance.conversion.stop();
  await instance.store.close();
  instance.operations.errors.close();
  // Strapi closes connections right after this: let the last responses leave first.
  await new Promise((resolve) => setImmediate(resolve));
}
