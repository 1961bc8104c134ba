import { isLocale, type Locale } from '../locales';
import { isObject, list, text, type Json } from './json';

/** An article as the list shows it. */
export interface ArticleCard {
  title: string;
  slug: string;
  summary: string;
  /** `YYYY-MM-DD`, or empty. */
  publishedOn: string;
  author: string;
  category: string;
}

/** A button of the article, as the plugin's `sharing` gives it. */
export interface SendLink {
  label: string;
  /** `null` where it takes the browser's help, such as the clipboard. */
  href: string | null;
}

export interface Article extends ArticleCard {
  /** Strapi's rich text blocks. */
  body: Json[];
  authorBio: string;
  /** The article's address in the other languages it is published in. */
  translations: { locale: Locale; slug: string }[];
  /** `null` where an editor switched sharing off. */
  sharing: { article: string; links: SendLink[] } | null;
}

const nested = (value: Json, key: string): Json => (isObject(value) ? (value[key] ?? null) : null);

export const readCard = (entry: Json): ArticleCard => ({
  title: text(entry, 'title'),
  slug: text(entry, 'slug'),
  summary: text(entry, 'summary'),
  publishedOn: text(entry, 'publishedOn'),
  author: text(nested(entry, 'author'), 'name'),
  category: text(nested(entry, 'category'), 'name'),
});

function readSharing(value: Json): Article['sharing'] {
  if (!isObject(value)) return null;
  return {
    article: text(value, 'article'),
    links: list(value, 'links').map((link) => ({
      label: text(link, 'label'),
      href: text(link, 'href') || null,
    })),
  };
}

export const readArticle = (entry: Json): Article => ({
  ...readCard(entry),
  body: list(entry, 'body'),
  authorBio: text(nested(entry, 'author'), 'bio'),
  translations: list(entry, 'localizations').flatMap((each) => {
    const locale = text(each, 'locale');
    return isLocale(locale) ? [{ locale, slug: text(each, 'slug') }] : [];
  }),
  sharing: readSharing(nested(entry, 'sharing')),
});
