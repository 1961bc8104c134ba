import type { Core } from '@strapi/strapi';

/** English is there from Strapi's first start, as the default; French joins it. */
export async function seedLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (await locales.findByCode('fr')) return;
  await locales.create({ code: 'fr', name: 'French (fr)' });
}
