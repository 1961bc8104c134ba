/**
 * The bar as HTML, to be there before any script and to work without one: a declarative shadow tree
 * of plain links, each with its tag. The browser's `<send-bar>` takes it over once it is loaded.
 */
import { CHANNEL_ICONS } from '../../../core/channel-icons/index';
import type { Sharing } from '../../../core/contracts/sharing';
import { attributesOf } from '../element/control';
import { deliveries } from '../element/delivery';
import { en, type BarStrings } from '../element/strings';
import { CSS, SIZE } from '../element/styles';

export interface RenderOptions {
  /** Where the bar asks and records once its script is there; by default what the script was given. */
  endpoint?: string;
  /** Further attributes of `<send-bar>`, such as `class` or `lang`. */
  attributes?: Readonly<Record<string, string>>;
  /** Words in the article's language: a module of `sdk/languages`, or the site's own. */
  strings?: Partial<BarStrings>;
  /** The page's nonce, where its content security policy asks inline styles for one. */
  nonce?: string;
  /** Address of a style sheet with `sendBarStyles`, for policies that allow no inline styles at all. */
  stylesheet?: string;
}

/**
 * The style sheet of a bar that a server has drawn, to be served by the site itself where its policy
 * wants that. Where a script is to come, one row is shown of however many: the element will show no
 * more, and nothing on the page moves.
 */
export const sendBarStyles = `${CSS}
@media(scripting:enabled){ul{max-block-size:${SIZE};overflow:clip;overflow-clip-margin:6px}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const attributesText = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .filter(([name, value]) => value !== undefined && /^[a-z][a-z-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escape(value ?? '')}"`)
    .join('');

function controlText(
  { link, delivery }: ReturnType<typeof deliveries>[number],
  strings: BarStrings,
): string {
  const icons: Readonly<Partial<Record<string, string>>> = CHANNEL_ICONS;
  const attributes = attributesText(attributesOf(link, delivery, strings));
  const outline = icons[link.channel];
  const icon = outline
    ? `<svg viewBox="0 0 24 24" part="icon" aria-hidden="true"><path d="${outline}"/></svg>`
    : '';
  return `<li part="item"><a${attributes}>${icon}<span part="label">${escape(link.label)}</span></a></li>`;
}

/**
 * HTML of a `<send-bar>` for this article. Only what works without a script is in it (messengers and
 * networks with a web address, mail); the browser adds the rest. Text of the article is escaped.
 *
 * @param sharing the `sharing` object of a REST response; for `null` the answer is an empty text
 */
export function renderSendBar(
  sharing: Sharing | null | undefined,
  { endpoint, attributes, strings, nonce, stylesheet }: RenderOptions = {},
): string {
  if (!sharing) return '';
  const words = { ...en, ...strings };
  // A server does not know the device: no share sheet, no app.
  const plain = deliveries(sharing.links, { sheet: false, phone: false }).filter(
    ({ delivery }) => delivery === 'link',
  );
  const styles = stylesheet
    ? `<link rel="stylesheet" href="${escape(stylesheet)}">`
    : `<style${attributesText({ nonce })}>${sendBarStyles}</style>`;
  const list = plain.map((each) => controlText(each, words)).join('');
  return (
    `<send-bar${attributesText({ article: sharing.article, endpoint, ...attributes })}>` +
    `<template shadowrootmode="open">${styles}<div part="bar" class="bar">` +
    `<ul part="list" role="list" aria-label="${escape(words.bar)}">${list}</ul></div></template></send-bar>`
  );
}
