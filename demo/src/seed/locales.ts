import type { Core } from '@strapi/strapi';

/** Adds French to English, Strapi's default. */
export async function seedLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (await locales.findByCode('fr')) return;
  await locales.create({ code: 'fr', name: 'French (fr)' });
}
