import type { Core } from '@strapi/strapi';
import { seed } from './seed';

export default {
  /** Seeds an empty database. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seed(strapi);
  },
};
