import { graphemes } from './post-length';

/** What is shared: the tagged URL, the article's title, and the text in front of the link. */
export interface ShareText {
  url: string;
  title: string;
  /** The editor's message, or else the title. May be empty. */
  text: string;
}

/** The longest URL, in characters, that every app and browser passes on uncut. */
export const MAX_HREF = 2000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Percent-encodes a text for a URL. Unlike `encodeURIComponent` it never throws: a lone surrogate, as
 * a cut-off emoji leaves behind, becomes U+FFFD.
 */
export const encode = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));

type Href = (share: ShareText) => string;

/**
 * Wraps a link builder so that it shortens title and text, never the shared URL, until the result has
 * at most `MAX_HREF` characters and the network takes it. Cuts between graphemes and marks the cut
 * with `…`.
 *
 * @param taken whether the network's own limit allows this text and title
 */
export function fitText(build: Href, taken: (share: ShareText) => boolean = () => true): Href {
  // A character is at most 12 in an address: short texts need not be built to be measured.
  const fits = (share: ShareText): boolean =>
    (share.text.length + share.title.length + share.url.length < 100 ||
      build(share).length <= MAX_HREF) &&
    taken(share);

  return (share) => {
    if (fits(share)) return build(share);
    const text = graphemes(share.text);
    const title = graphemes(share.title);
    const cut = (whole: string[], kept: number): string =>
      kept >= whole.length
        ? whole.join('')
        : kept === 0
          ? ''
          : `${whole.slice(0, kept).join('').trimEnd()}…`;
    const keeping = (kept: number): ShareText => ({
      ...share,
      text: cut(text, kept),
      title: cut(title, kept),
    });
    // Binary search: the URL grows with what is kept.
    let low = 0;
    let high = Math.max(text.length, title.length);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(keeping(middle))) low = middle;
      else high = middle - 1;
    }
    return build(keeping(low));
  };
}
