import type { Core } from '@strapi/strapi';
import { seedAdmin } from './admin';
import { seedContent } from './content';
import { seedLocales } from './locales';
import { seedTokens } from './tokens';

/** Seeds the demo. Each step is idempotent. */
export async function seed(strapi: Core.Strapi): Promise<void> {
  await seedLocales(strapi);
  await seedContent(strapi);
  await seedAdmin(strapi);
  await seedTokens(strapi);
}
