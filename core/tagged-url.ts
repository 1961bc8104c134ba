/**
 * Adds our tag, and utm parameters for other tools, to a URL and reads the tag back. Works on the raw
 * text of query and fragment, since re-serializing would turn `%20` into `+` and break signed links.
 */

import { encode } from './share-text';

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

interface Parts {
  path: string;
  query: string[];
  fragment: string;
}

function split(url: string): Parts {
  const hash = url.indexOf('#');
  const whole = hash < 0 ? url : url.slice(0, hash);
  const mark = whole.indexOf('?');
  return {
    path: mark < 0 ? whole : whole.slice(0, mark),
    query:
      mark < 0
        ? []
        : whole
            .slice(mark + 1)
            .split('&')
            .filter(Boolean),
    fragment: hash < 0 ? '' : url.slice(hash + 1),
  };
}

const withoutTag = (pairs: readonly string[], parameter: string): string =>
  pairs.filter((pair) => nameOf(pair) !== parameter).join('&');

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

/**
 * Adds our tag to a URL, replacing any tag and utm parameters that it has. If the URL has a fragment,
 * such as an anchor, the tag goes to the query.
 */
export function tagUrl(url: string, { parameter, placement, tag, utm }: Tagging): string {
  const parts = split(url);
  const ours: [string, string][] = utm
    ? [
        ['utm_source', utm.source],
        ['utm_medium', utm.medium],
        ['utm_campaign', utm.campaign],
      ]
    : [];
  const inFragment = placement === 'fragment' && ['', parameter].includes(nameOf(parts.fragment));
  if (!inFragment) ours.push([parameter, tag]);
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
  const { query, fragment } = split(url);
  const pair = [...query, ...fragment.split('&')].find((each) => nameOf(each) === parameter);
  return pair === undefined ? undefined : pair.slice(parameter.length + 1);
}

/** Removes our tag from a URL and leaves everything else as it is. */
export function untagUrl(url: string, parameter: string): string {
  const { path, query, fragment } = split(url);
  const rest = withoutTag(query, parameter);
  const jump = withoutTag(fragment.split('&'), parameter);
  return `${path}${rest ? `?${rest}` : ''}${jump ? `#${jump}` : ''}`;
}
