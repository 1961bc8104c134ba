import { isObject, list, text, type Json } from './cms/json';
import { html, type Html } from './html';

/** URLs that are safe to follow. */
const safeHref = (url: string): string => (/^(https?:|mailto:|\/|#)/i.test(url) ? url : '#');

function inline(node: Json): Html {
  if (!isObject(node)) return html``;
  if (node.type === 'link') {
    return html`<a href="${safeHref(text(node, 'url'))}">${list(node, 'children').map(inline)}</a>`;
  }
  let run = html`${text(node, 'text')}`;
  if (node.code) run = html`<code>${run}</code>`;
  if (node.bold) run = html`<strong>${run}</strong>`;
  if (node.italic) run = html`<em>${run}</em>`;
  if (node.underline) run = html`<u>${run}</u>`;
  if (node.strikethrough) run = html`<s>${run}</s>`;
  return run;
}

/** The page's title is its h1, so headings of the text start at h2. */
function heading(level: Json | undefined, content: Html[]): Html {
  if (typeof level !== 'number' || level <= 2) return html`<h2>${content}</h2>`;
  return level === 3 ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`;
}

function block(node: Json): Html {
  if (!isObject(node)) return html``;
  const content = list(node, 'children');
  switch (node.type) {
    case 'heading':
      return heading(node.level, content.map(inline));
    case 'quote':
      return html`<blockquote><p>${content.map(inline)}</p></blockquote>`;
    case 'code':
      return html`<pre><code>${content.map(inline)}</code></pre>`;
    case 'list': {
      const items = content.map((item) =>
        isObject(item) && item.type === 'list'
          ? html`<li>${block(item)}</li>`
          : html`<li>${list(item, 'children').map(inline)}</li>`,
      );
      return node.format === 'ordered'
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    default:
      return html`<p>${content.map(inline)}</p>`;
  }
}

/** Renders Strapi's rich text blocks, except images: the demo has none. */
export const renderBlocks = (body: readonly Json[]): Html => html`${body.map(block)}`;
