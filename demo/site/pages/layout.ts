import { html, type Html } from '../html';
import { LOCALES, WORDS, type Locale } from '../locales';

/** A page's content, and what its head and frame need. */
export interface Frame {
  locale: Locale;
  title: string;
  description?: string;
  /** The page's canonical path. */
  canonical?: string;
  /** Paths of this page by language, including its own. */
  alternates?: Partial<Record<Locale, string>>;
  /** Additional elements of the head, such as the SDK's script. */
  head?: Html;
  content: Html;
}

function languageSwitch(locale: Locale, alternates: Frame['alternates']): Html {
  const links = LOCALES.map((each) => {
    const path = alternates?.[each] ?? `/${each}/`;
    const current = each === locale ? html` aria-current="true"` : null;
    return html`<li>
      <a href="${path}" lang="${each}" hreflang="${each}" ${current}>${WORDS[each].language}</a>
    </li>`;
  });
  return html`<nav class="languages" aria-label="${WORDS[locale].languages}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** Renders a page. `siteUrl` is for absolute URLs. */
export function layout(siteUrl: string, frame: Frame): Html {
  const { locale, title, description, canonical, alternates, head, content } = frame;
  const words = WORDS[locale];
  const hreflangs = Object.entries(alternates ?? {}).map(
    ([each, path]) => html` <link rel="alternate" hreflang="${each}" href="${siteUrl}${path}" />`,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${description && html`<meta name="description" content="${description}" />`}
        <meta name="color-scheme" content="light dark" />
        <meta property="og:title" content="${title}" />
        ${description && html`<meta property="og:description" content="${description}" />`}
        ${canonical && html`<link rel="canonical" href="${siteUrl}${canonical}" />`}${hreflangs}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        ${head}
      </head>
      <body>
        <a class="skip" href="#text">${words.skip}</a>
        <header class="masthead">
          <a class="wordmark" href="/${locale}/">Tern</a>
          <p class="tagline">${words.tagline}</p>
          ${languageSwitch(locale, alternates)}
        </header>
        <main id="text">${content}</main>
        <footer class="colophon"><p>${words.colophon}</p></footer>
      </body>
    </html> `;
}
