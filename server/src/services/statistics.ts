import type { Core } from '@strapi/types';
import type { ForgetPreview, ForgetReport, ForgetRequest } from '../../../core';
import { forget, previewForget, refusalText } from '../erasure/forget';
import { darkSocial, type DarkSocial } from '../plugin';
import type { StoredEvent } from '../store/stored-event';
import { exportStatistics } from '../transfer/export';
import type { Totals } from '../transfer/file';
import { move, type Moved, type MoveFile, type MoveOptions } from '../transfer/move';
import { importStatistics, type Imported, type ImportOptions } from '../transfer/import';

const DAY_MS = 24 * 3_600_000;

/** The plugin, once its tables hold what they should. Throws an error that says why they cannot be used. */
async function ready(strapi: Core.Strapi): Promise<DarkSocial> {
  const instance = darkSocial(strapi);
  if (instance.unusable !== undefined) throw new Error(instance.unusable);
  await instance.conversion.ended();
  return instance;
}

/** For scripts of the app, and the commands `export`, `import`, `move` and `forget`. */
export const statistics = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Writes all statistics and the raw events that are kept, as of one moment, as lines of JSON.
   *
   * @param write takes a line without its end
   */
  async export(write: (line: string) => Promise<void>): Promise<Totals> {
    const { store, calendar } = await ready(strapi);
    return exportStatistics(store, calendar.timeZone, write);
  },

  /** Where statistics are kept: `database` or `clickhouse`. */
  store: () => darkSocial(strapi).options.store.client,

  /**
   * Adds what `export` wrote to the statistics here. Continues after an interruption, and does nothing
   * the second time.
   *
   * @param open the lines, from the first on; called twice
   * @throws an error that says what is wrong with the file, before anything is written
   */
  async import(open: () => AsyncIterable<string>, options?: ImportOptions): Promise<Imported> {
    const { store, calendar } = await ready(strapi);
    return importStatistics(store, calendar.timeZone, open, options);
  },

  /**
   * Moves all events and statistics here from the store that the option `store.client` does not choose:
   * Strapi's database or ClickHouse. Continues after an interruption; events may arrive meanwhile.
   *
   * @throws {Error} where the options do not say where ClickHouse is, or what is moved is here already
   */
  async move(file: MoveFile, options?: MoveOptions): Promise<Moved> {
    const { store, openOtherStore, calendar, settings, rulesVersion } = await ready(strapi);
    const from = openOtherStore();
    const { addressBar, eventsDays } = settings.current();
    const needs = {
      ...{ from, to: store, timeZone: calendar.timeZone, file },
      append: (events: readonly StoredEvent[]) =>
        store.log.append(events, rulesVersion(), addressBar.groups),
      keptSince: Date.now() - (eventsDays - 1) * DAY_MS,
    };
    try {
      await from.migrate();
      return await store.claims.alone('move', () => move(needs, options));
    } finally {
      await from.close();
    }
  },

  /** What `forget` would delete, and the reason where it would refuse. */
  async previewForget(request: ForgetRequest): Promise<ForgetPreview & { refusal?: string }> {
    const { store } = await ready(strapi);
    const preview = await previewForget(store, request);
    return { ...preview, ...(preview.refused && { refusal: refusalText(preview.refused) }) };
  },

  /** Deletes an article's or a period's statistics from every table. */
  async forget(request: ForgetRequest): Promise<ForgetReport> {
    const { store } = await ready(strapi);
    return forget(store, request);
  },
});
