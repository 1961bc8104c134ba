import type { Core } from '@strapi/types';
import type { EnabledType } from './enabled-types';

/** The locales of entries with share links, the default one first; none where none is translated. */
export async function siteLocales(
  strapi: Core.Strapi,
  types: readonly Pick<EnabledType, 'localized'>[],
): Promise<string[]> {
  if (!types.some(({ localized }) => localized)) return [];
  const service = strapi.plugin('i18n').service('locales');
  const [found, first] = (await Promise.all([service.find(), service.getDefaultLocale()])) as [
    { code: string }[],
    string | undefined,
  ];
  const codes = found.map(({ code }) => code).sort();
  return codes.sort((a, b) => Number(b === first) - Number(a === first));
}
