import type { SharingState } from '../../../core';
import type { Options } from '../config/options';
import { siteOrigins } from '../config/site';
import type { EnabledType } from './enabled-types';

/**
 * What the admin panel needs to know of a content type: where share links are set, and what they are
 * made of. Pure.
 *
 * @param type `undefined` where share links are off
 * @param locale that of the entry on screen; `null` for types that are not translated
 */
export function sharingState(
  uid: string,
  type: EnabledType | undefined,
  options: Options,
  locale: string | null,
): Omit<SharingState, 'titleField' | 'url'> {
  const { siteUrl, hashRouter, channels, parameter, placement, utm } = options;
  return {
    uid,
    turnedOnBy: type?.turnedOnBy ?? null,
    paths: type?.path.paths.map(({ template }) => template.source) ?? [],
    path: type?.path.templateFor(locale)?.source ?? null,
    origin: siteOrigins(type?.siteUrl ?? siteUrl).forLocale(locale) ?? null,
    hashRouter,
    channels,
    links: { parameter, placement, utm },
  };
}
