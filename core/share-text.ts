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

let segmenter: Intl.Segmenter | undefined;

/** User-perceived characters, such as an emoji with its skin tone. */
const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

type Href = (share: ShareText) => string;

/**
 * Wraps a link builder so that it shortens title and text, never the shared URL, until the result fits
 * `MAX_HREF` characters and the text that `counted` returns has at most `limit` graphemes. Cuts
 * between graphemes and marks the cut with `…`.
 */
export function fitText(build: Href, counted?: (share: ShareText) => string, limit?: number): Href {
  const fits = (share: ShareText): boolean =>
    build(share).length <= MAX_HREF &&
    (counted === undefined || limit === undefined || graphemes(counted(share)).length <= limit);

  return (share) => {
    // Short texts fit in any encoding: skip the segmenter.
    if (share.text.length + share.title.length + share.url.length < 100 || fits(share)) {
      return build(share);
    }
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
