import { html } from '../html';
import { WORDS, type Locale } from '../locales';
import type { Frame } from './layout';

/** An error page. */
export function problemPage(locale: Locale, problem: 'notFound' | 'cmsDown'): Frame {
  const words = WORDS[locale];
  const { title, text } = words[problem];
  return {
    locale,
    title: `${title} — Tern`,
    content: html` <div class="notice">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/${locale}/">${words.backHome}</a></p>
    </div>`,
  };
}
