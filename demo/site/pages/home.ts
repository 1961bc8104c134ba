import type { ArticleCard } from '../cms/article';
import { html } from '../html';
import { formatDate, WORDS, type Locale } from '../locales';
import type { Frame } from './layout';

/** All articles of a language, newest first. */
export function homePage(locale: Locale, articles: readonly ArticleCard[]): Frame {
  const words = WORDS[locale];
  const items = articles.map(
    (article) =>
      html` <li class="card">
        <p class="section">${article.category}</p>
        <h2><a href="/${locale}/articles/${article.slug}">${article.title}</a></h2>
        <p class="summary">${article.summary}</p>
        <p class="byline">
          ${article.author}${article.publishedOn &&
          html`<time datetime="${article.publishedOn}"
            >${formatDate(locale, article.publishedOn)}</time
          >`}
        </p>
      </li>`,
  );
  return {
    locale,
    title: `Tern — ${words.tagline}`,
    description: words.tagline,
    canonical: `/${locale}/`,
    alternates: { en: '/en/', fr: '/fr/' },
    content: html` <h1 class="unseen">Tern</h1>
      ${items.length > 0
        ? html`<ol class="cards">
            ${items}
          </ol>`
        : html`<p class="notice">${words.empty}</p>`}`,
  };
}
