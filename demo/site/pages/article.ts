import { renderBlocks } from '../blocks';
import type { Article } from '../cms/article';
import { html, type Html } from '../html';
import { formatDate, WORDS, type Locale } from '../locales';
import type { Frame } from './layout';

const articlePath = (locale: Locale, slug: string): string => `/${locale}/articles/${slug}`;

/**
 * The plugin's element, with the links that work without scripts as fallback content: those with a URL
 * and without `{instance}`.
 */
function sendBar({ article, links }: NonNullable<Article['sharing']>): Html {
  const usable = links.filter(({ href }) => href !== null && !href.includes('{instance}'));
  return html`<send-bar article="${article}">
    <ul class="onward-links">
      ${usable.map(
        ({ label, href }) => html` <li><a href="${href}" rel="noopener nofollow">${label}</a></li>`,
      )}
    </ul>
  </send-bar>`;
}

/** An article, with the plugin's element unless an editor switched sharing off. */
export function articlePage(cmsUrl: string, locale: Locale, article: Article): Frame {
  const words = WORDS[locale];
  const { sharing, publishedOn } = article;
  const alternates: Partial<Record<Locale, string>> = {
    [locale]: articlePath(locale, article.slug),
  };
  for (const translation of article.translations) {
    alternates[translation.locale] = articlePath(translation.locale, translation.slug);
  }
  return {
    locale,
    title: `${article.title} — Tern`,
    description: article.summary,
    canonical: articlePath(locale, article.slug),
    alternates,
    head: html`<script type="module" src="${cmsUrl}/api/dark-social/sdk.js"></script>`,
    content: html` <article class="piece">
        <header>
          <p class="section">${article.category}</p>
          <h1>${article.title}</h1>
          <p class="standfirst">${article.summary}</p>
          <p class="byline">
            ${article.author}${publishedOn &&
            html`<time datetime="${publishedOn}">${formatDate(locale, publishedOn)}</time>`}
          </p>
        </header>
        <div class="prose">${renderBlocks(article.body)}</div>
        ${sharing &&
        html`<section class="onward" aria-labelledby="onward">
          <h2 id="onward">${words.passOn}</h2>
          ${sendBar(sharing)}
        </section>`}
        <footer class="author">
          <p><strong>${article.author}</strong> ${article.authorBio}</p>
        </footer>
      </article>
      <p class="onwards-home"><a href="/${locale}/">${words.backHome}</a></p>`,
  };
}
