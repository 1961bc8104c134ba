import type { Core } from '@strapi/types';
import type { ForgetPreview, ForgetReport, ForgetRequest } from '../../../core';
import { forget, previewForget, refusalText } from '../erasure/forget';
import { darkSocial } from '../plugin';
import { exportStatistics } from '../transfer/export';
import type { Totals } from '../transfer/file';
import { importStatistics, type Imported, type ImportOptions } from '../transfer/import';

/** For scripts of the app, and the commands `export`, `import`, `move` and `forget`. */
export const statistics = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Writes all statistics and the raw events that are kept, as of one moment, as lines of JSON.
   *
   * @param write takes a line without its end
   */
  async export(write: (line: string) => Promise<void>): Promise<Totals> {
    const { store, calendar, conversion } = darkSocial(strapi);
    await conversion.ended();
    return exportStatistics(store, calendar.timeZone, write);
  },

  /** Where statistics are kept: `database` or `clickhouse`. */
  store: () => darkSocial(strapi).options.store.client,

  /**
   * The same from the store that the option `store.client` does not choose: Strapi's database or
   * ClickHouse.
   *
   * @throws {Error} where the options do not say where ClickHouse is
   */
  async exportOther(write: (line: string) => Promise<void>): Promise<Totals> {
    const { openOtherStore, calendar, conversion } = darkSocial(strapi);
    await conversion.ended();
    const other = openOtherStore();
    try {
      await other.migrate();
      return await exportStatistics(other, calendar.timeZone, write);
    } finally {
      await other.close();
    }
  },

  /**
   * Adds what `export` wrote to the statistics here. Continues after an interruption, and does nothing
   * the second time.
   *
   * @param open the lines, from the first on; called twice
   * @throws an error that says what is wrong with the file, before anything is written
   */
  async import(open: () => AsyncIterable<string>, options?: ImportOptions): Promise<Imported> {
    const { store, calendar, conversion } = darkSocial(strapi);
    await conversion.ended();
    return importStatistics(store, calendar.timeZone, open, options);
  },

  /** What `forget` would delete, and the reason where it would refuse. */
  async previewForget(request: ForgetRequest): Promise<ForgetPreview & { refusal?: string }> {
    const instance = darkSocial(strapi);
    await instance.conversion.ended();
    const preview = await previewForget(instance.store, request);
    return { ...preview, ...(preview.refused && { refusal: refusalText(preview.refused) }) };
  },

  /** Deletes an article's or a period's statistics from every table. */
  async forget(request: ForgetRequest): Promise<ForgetReport> {
    const instance = darkSocial(strapi);
    await instance.conversion.ended();
    return forget(instance.store, request);
  },
});
