import { messageOfLocale, type SharingState } from '../../../core';
import type { Options } from '../config/options';
import { siteOrigins } from '../config/site';
import type { EnabledType } from './enabled-types';
import type { LinkOptions } from './sharing';

/** Of the options those that matter, as they are now: some can be changed while Strapi runs. */
export type SharingOptions = Pick<Options, 'siteUrl' | 'hashRouter'> &
  Pick<LinkOptions, 'channels' | 'message' | 'parameter' | 'placement' | 'utm'>;

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
  options: SharingOptions,
  locale: string | null,
): Omit<SharingState, 'titleField' | 'url'> {
  const { siteUrl, hashRouter, channels, message, parameter, placement, utm } = options;
  return {
    uid,
    turnedOnBy: type?.turnedOnBy ?? null,
    paths: type?.path.paths.map(({ template }) => template.source) ?? [],
    path: type?.path.templateFor(locale)?.source ?? null,
    origin: siteOrigins(type?.siteUrl ?? siteUrl).forLocale(locale) ?? null,
    hashRouter,
    channels: [...channels],
    message: messageOfLocale(message, locale),
    links: { parameter, placement, utm },
  };
}
