import { OTHERS, readUrl } from '../../../core';

/** Longest shape that is kept, in characters. */
export const MAX_SHAPE = 100;
/** A word of a path, such as `blog` or `pt-br`; not an id, a token or a title. */
const WORD = /^\p{L}[\p{L}\p{N}_-]{0,23}$/u;
const MOST_DIGITS = 3;

const isWord = (piece: string): boolean =>
  WORD.test(piece) && piece.replace(/\D/g, '').length <= MOST_DIGITS;

function plain(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    // A damaged escape is no word.
    return '';
  }
}

/**
 * What may be kept of an address that matches no article: its first piece where that is a word, and
 * whether more follows. `/pt-br/…` of `/pt-br/artigos/ola?x=1`; never a query, an id or a title.
 */
export function addressShape(address: string): string {
  const pieces = (readUrl(address)?.pathname ?? '').split('/').filter(Boolean).map(plain);
  const [first = '', ...rest] = pieces;
  const start = isWord(first) ? `/${first}` : '/…';
  return (rest.length > 0 && start !== '/…' ? `${start}/…` : start).slice(0, MAX_SHAPE);
}

/** An origin as it may be kept; `OTHERS` where it is none, or longer than any site's. */
export const originShape = (origin: string): string =>
  origin.length <= MAX_SHAPE && readUrl(origin)?.origin === origin ? origin : OTHERS;
