/** What an address may mean, before the database was asked. Pure. */
import { channelById, plainPath, tagOf } from '../../../../core';
import { localeKey } from '../../config/locale';
import { siteOrigins, type SiteOrigins } from '../../config/site';
import type { EnabledType } from '../enabled-types';
import { pathKey } from '../path-key';
import { ownNames, type LocalePath } from '../type-path';
import { pageAddress } from './page-address';

/** How the site's addresses are to be read. */
export interface AddressOptions {
  ignoreCase: boolean;
  hashRouter: boolean;
  /** Name of the tag's parameter. */
  parameter: string;
}

/** One way to read an address: an entry of this type with these values. */
export interface Reading {
  type: EnabledType;
  path: LocalePath;
  values: Readonly<Record<string, string>>;
  /** Whether the plugin itself would write the address so; else it is what readers may see of it. */
  exact: boolean;
}

export interface Address {
  /** The likeliest first. */
  readings: readonly Reading[];
  /** The types whose site has this origin, with the locales that it has; `undefined`: all. */
  types: ReadonlyMap<EnabledType, readonly string[] | undefined>;
  /** Whether links to entries of this type and locale are written with this origin. */
  isHome(type: EnabledType, locale: string | null): boolean;
  /** Keys of the paths under which an article may have been known. */
  former: readonly string[];
  /** `utm_campaign` of a link of ours. By default it names the slug or the document. */
  campaign: string | undefined;
}

/** Longest campaign that can be a slug. */
const MOST_OF_CAMPAIGN = 255;

interface TypePlace {
  type: EnabledType;
  site: SiteOrigins;
}

const literalOf = (source: string): string => source.replace(/\{[^}]*\}/g, '');

/** Whether a path has a word of its own beside its attributes; `.html` and the like are none. */
export const hasWords = ({ template }: LocalePath): boolean =>
  /\w/.test(literalOf(plainPath(template.source)));

const specificity = ({ template }: LocalePath): number => literalOf(template.source).length;

/** The attribute that tells entries of a type apart, as the campaign does by default. */
export const slugName = ({ path }: EnabledType): string | undefined => ownNames(path.names).at(-1);

/** Whether the link is one of ours, by its tag or by what our `utm_medium` may be cut to. */
function isOurs({ href, searchParams }: URL, parameter: string): boolean {
  const medium = searchParams.get('utm_medium') ?? '';
  const source = channelById(searchParams.get('utm_source') ?? '');
  return (
    tagOf(href, parameter) !== undefined ||
    medium.startsWith('dark_social') ||
    (medium.startsWith('social') && source?.private === false)
  );
}

function campaignOf(url: URL, parameter: string): string | undefined {
  const campaign = isOurs(url, parameter) ? url.searchParams.get('utm_campaign') : null;
  // It is the last parameter, so what follows a link in a text sticks to it.
  const name = campaign?.replace(/[^\p{L}\p{N}]+$/u, '');
  return name && name.length <= MOST_OF_CAMPAIGN && !name.includes('\0') ? name : undefined;
}

/** What of an address says which article it is. */
export interface Page {
  /** The same for all addresses that say the same. */
  key: string;
  origin: string;
  pathname: string;
  campaign: string | undefined;
}

export interface AddressReader {
  site(type: EnabledType): SiteOrigins;
  /** `undefined` for what is no address of the site. */
  page(url: string): Page | undefined;
  /** `undefined` where it can be no article's. */
  read(page: Page): Address | undefined;
}

export function createAddressReader(
  types: readonly EnabledType[],
  site: SiteOrigins,
  { ignoreCase, hashRouter, parameter }: AddressOptions,
): AddressReader {
  const places = new Map<EnabledType, TypePlace>(
    types.map((type) => [
      type,
      { type, site: type.siteUrl === undefined ? site : siteOrigins(type.siteUrl) },
    ]),
  );
  const origins = new Set([...places.values()].flatMap((place) => place.site.all));
  // The most specific path first: of two that match alike, `/articles/{slug}` is meant, not `/{slug}`.
  const paths = types
    .flatMap((type) => type.path.paths.map((path) => ({ type, path })))
    .sort((a, b) => specificity(b.path) - specificity(a.path));

  /** A path that an entry of this type would have had with the campaign for its slug. */
  function pathsOfCampaign(type: EnabledType, campaign: string): string[] {
    const name = slugName(type);
    if (name === undefined) return [];
    return type.path.paths.flatMap(({ template }) => template.format({ [name]: campaign }) ?? []);
  }

  return {
    site: (type) => places.get(type)?.site ?? site,
    page(url) {
      const address = pageAddress(url, hashRouter);
      if (!address || !origins.has(address.origin)) return undefined;
      const { origin, pathname } = address;
      const campaign = campaignOf(address, parameter);
      const key = `${origin}${pathname}${campaign === undefined ? '' : ` ${campaign}`}`;
      return { key, origin, pathname, campaign };
    },
    read({ origin, pathname, campaign }) {
      const here = new Map(
        [...places.values()]
          .filter((place) => place.site.all.includes(origin))
          .map((place) => [place.type, place.site.localesOf(origin)?.map(localeKey)]),
      );
      const own = paths.filter(({ type }) => here.has(type));
      const readings = (exact: boolean): Reading[] =>
        own.flatMap(({ type, path }) => {
          const { template } = path;
          const found = exact
            ? template.match(pathname)
            : template.matchPlain(pathname, ignoreCase);
          return found.map((values) => ({ type, path, values, exact }));
        });
      const ofCampaign =
        campaign === undefined
          ? []
          : [...here.keys()].flatMap((type) => pathsOfCampaign(type, campaign));
      const address: Address = {
        readings: [...readings(true), ...readings(false)],
        types: here,
        isHome: (type, locale) => places.get(type)?.site.forLocale(locale) === origin,
        former: [...new Set([pathname, ...ofCampaign].flatMap((path) => pathKey(path) ?? []))],
        campaign,
      };
      return address.readings.length + address.former.length > 0 || campaign !== undefined
        ? address
        : undefined;
    },
  };
}
