import type { Core } from '@strapi/strapi';
import { seed } from './seed';

export default {
  /** Fills an empty database, so that a fresh clone has something to show. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seed(strapi);
  },
};
