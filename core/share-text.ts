/** What is passed on: the tagged link, the article's title, and the words put in front of the link. */
export interface ShareText {
  url: string;
  title: string;
  /** The editor's message, or the title where there is none. May be empty. */
  text: string;
}

/** Longest address that every app and browser passes on whole, in characters. */
export const MAX_HREF = 2000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Percent-encodes a text for use in any address. Unlike `encodeURIComponent` it never throws: half
 * of a surrogate pair, as a cut-off emoji leaves behind, becomes U+FFFD.
 */
export const encode = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as single characters: an emoji with its skin tone, a letter with its marks. */
const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

type Href = (share: ShareText) => string;

/**
 * Makes a link builder that shortens title and text, never the link, until the address fits
 * `MAX_HREF` characters and, where `counted` names a text that the channel limits, until that text
 * has at most `limit` graphemes. Cuts between graphemes and marks the cut with `…`.
 */
export function fitText(build: Href, counted?: (share: ShareText) => string, limit?: number): Href {
  const fits = (share: ShareText): boolean =>
    build(share).length <= MAX_HREF &&
    (counted === undefined || limit === undefined || graphemes(counted(share)).length <= limit);

  return (share) => {
    // A text of few characters cannot need a cut, whatever its encoding: skip the segmenter.
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
    // Bisection: the address grows with what is kept.
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
