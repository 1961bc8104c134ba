/**
 * Renders the bar as HTML that works without scripts: a declarative shadow root with plain tagged
 * links, which `<send-bar>` takes over once its script has loaded.
 */
import { CHANNEL_ICONS } from '../../../core/channel-icons/index';
import type { Sharing } from '../../../core/contracts/sharing';
import { attributesOf } from '../element/control';
import { deliveries } from '../element/delivery';
import { en, type BarStrings } from '../element/strings';
import { CSS, SIZE } from '../element/styles';

export interface RenderOptions {
  /** The plugin's base URL for this bar; by default the one that its script was given. */
  endpoint?: string;
  /** More attributes for `<send-bar>`, such as `class` or `lang`. */
  attributes?: Readonly<Record<string, string>>;
  /** Texts in the article's language: what `loadLanguage` loads, or the site's own. */
  strings?: Partial<BarStrings>;
  /** Nonce for the inline style, if the content security policy requires one. */
  nonce?: string;
  /** URL of a style sheet with `sendBarStyles`, for policies that forbid inline styles. */
  stylesheet?: string;
}

/**
 * The style sheet of a server-rendered bar. If scripting is on, it clips the list to one row, since
 * the element will show one row: no layout shift.
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
 * Returns the HTML of a `<send-bar>`, escaped. It contains the channels that work without a script
 * (web and mail links); the browser adds the others.
 *
 * @param sharing the `sharing` object of a REST response; `null` returns an empty string
 */
export function renderSendBar(
  sharing: Sharing | null | undefined,
  { endpoint, attributes, strings, nonce, stylesheet }: RenderOptions = {},
): string {
  if (!sharing) return '';
  const words = { ...en, ...strings };
  // The device is unknown here: no share sheet, no apps.
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
