/** How long a post is to the networks that limit it, as their composers count. */

const LINK = /https?:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#][\w.~:/?#[\]@!$&'()*+,;=%-]*)?/giu;
/** `example.com`, which networks turn into a link, too. Any word with a dot is taken for one. */
const BARE_LINK =
  /(?<![\p{L}\p{N}.@/-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/[\w.~/?=&%-]*)?/giu;
/** Punctuation after a link is none of it. */
const END = /[.,;:!?'")\]]+$/;

let segmenter: Intl.Segmenter | undefined;

/** User-perceived characters, such as an emoji with its skin tone. */
export const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

/** Latin letters have no marks of their own: they need no segmenter. */
const LATIN = /^[\n\x20-\u02FF]*$/;

const countGraphemes = (text: string): number =>
  LATIN.test(text) ? text.length : graphemes(text).length;

/** Replaces each link of a text, without the punctuation after it. */
const replaceLinks = (text: string, links: RegExp, replace: (link: string) => string): string =>
  text.replace(links, (whole) => {
    const link = whole.replace(END, '');
    return replace(link) + whole.slice(link.length);
  });

/** Characters of X and Mastodon for any link. */
const LINK_LENGTH = 23;
const linkStandIn = (): string => 'x'.repeat(LINK_LENGTH);
const standIns = (text: string): string =>
  replaceLinks(replaceLinks(text, LINK, linkStandIn), BARE_LINK, linkStandIn);

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** Code points that weigh two characters; all others weigh one. */
const HEAVY = /[\u1100-\u1FFF\u200E\u200F\u2020-\u2031\u2038-\u{10FFFF}]/u;

const weightOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (HEAVY.test(sign) ? 2 : 1), 0);

/**
 * A text's length on X: any link is 23, an emoji is 2, and so is a character of Chinese, Japanese or
 * Korean. Source: the third version of twitter-text's published configuration.
 */
export function lengthOnX(text: string): number {
  const counted = standIns(text.normalize('NFC'));
  if (!EMOJI.test(counted)) return weightOf(counted);
  return graphemes(counted).reduce((sum, each) => sum + (EMOJI.test(each) ? 2 : weightOf(each)), 0);
}

/** A text's length on Mastodon: characters, where any link is 23. */
export const lengthOnMastodon = (text: string): number => countGraphemes(standIns(text));

/** A link as Bluesky's composer shows and counts it: the host and at most 16 characters of the path. */
function shortLink(link: string): string {
  try {
    const { host, pathname, search, hash } = new URL(link);
    const path = `${pathname === '/' ? '' : pathname}${search}${hash}`;
    return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
  } catch {
    return link;
  }
}

/** A text's length on Bluesky: characters, where links are shortened. */
export const lengthOnBluesky = (text: string): number =>
  countGraphemes(replaceLinks(text, LINK, shortLink));
