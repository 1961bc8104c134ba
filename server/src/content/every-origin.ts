import type { Options } from '../config/options';
import { siteOrigins } from '../config/site';
import type { EnabledType } from './enabled-types';

/** Every origin whose pages may record: those of the site, and those of single content types. */
export const everyOrigin = (
  siteUrl: Options['siteUrl'],
  types: readonly EnabledType[],
): string[] => [
  ...new Set(
    [siteUrl, ...types.map((type) => type.siteUrl)].flatMap((each) => siteOrigins(each).all),
  ),
];
