/** Text of others, made safe for the parts of a mail. */
import { readUrl } from '../../../core';

/** Longest title that is written in full, in characters. */
const LONGEST = 150;

/** Control characters, line breaks, and what turns the direction of the text after it. */
const UNWANTED = /[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu;

const characters = new Intl.Segmenter();

/** One line, since a line break would end the subject's header; cut if too long. */
export function oneLine(text: string): string {
  const line = text.replace(UNWANTED, ' ').trim();
  const pieces = Array.from(characters.segment(line), ({ segment }) => segment);
  return pieces.length > LONGEST ? `${pieces.slice(0, LONGEST - 1).join('')}…` : line;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/**
 * The address of a link in normal form.
 *
 * @throws {TypeError} if it is no absolute address with http or https
 */
export function linkTo(address: string): string {
  const url = readUrl(address);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new TypeError(
      `A link of the mail must be an absolute http or https address, not "${address}".`,
    );
  }
  return url.href;
}
