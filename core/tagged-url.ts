/** Adds our tag, and utm parameters for other tools, to a URL and reads the tag back. */
import { encode } from './share-text';
import { nameOf, splitUrl } from './url-parts';

/** Where the tag goes: the query, or the fragment, which CDNs and servers never see. */
export type Placement = 'query' | 'fragment';

export interface Tagging {
  /** Name of the tag's parameter. */
  parameter: string;
  placement: Placement;
  tag: string;
  /** Parameters for other analytics tools. We do not rely on them, since cleaners remove them. */
  utm?: { source: string; medium: string; campaign: string };
}

const withoutTag = (pairs: readonly string[], parameter: string): string =>
  pairs.filter((pair) => nameOf(pair) !== parameter).join('&');

/**
 * Adds our tag to a URL, replacing any tag and utm parameters that it has. If the URL has a fragment,
 * such as an anchor, the tag goes to the query, in front of the utm parameters: what is glued to a
 * link in a message, or cut off it, hits the last parameter.
 */
export function tagUrl(url: string, { parameter, placement, tag, utm }: Tagging): string {
  const parts = splitUrl(url);
  const inFragment = placement === 'fragment' && ['', parameter].includes(nameOf(parts.fragment));
  const ours: [string, string][] = inFragment ? [] : [[parameter, tag]];
  if (utm) {
    ours.push(
      ['utm_source', utm.source],
      ['utm_medium', utm.medium],
      ['utm_campaign', utm.campaign],
    );
  }
  const replaced = new Set([...ours.map(([name]) => name), parameter]);
  const query = parts.query
    .filter((pair) => !replaced.has(nameOf(pair)))
    .concat(ours.map(([name, value]) => `${name}=${encode(value)}`));
  const fragment = inFragment
    ? `${parameter}=${tag}`
    : withoutTag(parts.fragment.split('&'), parameter);
  return `${parts.path}${query.length ? `?${query.join('&')}` : ''}${fragment ? `#${fragment}` : ''}`;
}

/** The raw tag in a URL's query or fragment, for `decodeTag`; `undefined` if there is none. */
export function tagOf(url: string, parameter: string): string | undefined {
  const { query, fragment } = splitUrl(url);
  const pair = [...query, ...fragment.split('&')].find((each) => nameOf(each) === parameter);
  return pair === undefined ? undefined : pair.slice(parameter.length + 1);
}

/** Removes our tag from a URL and leaves everything else as it is. */
export function untagUrl(url: string, parameter: string): string {
  const { path, query, fragment } = splitUrl(url);
  const rest = withoutTag(query, parameter);
  const jump = withoutTag(fragment.split('&'), parameter);
  return `${path}${rest ? `?${rest}` : ''}${jump ? `#${jump}` : ''}`;
}
