import { isLocale, type Locale } from '../locales';
import { isObject, list, text, type Json } from './json';

/** An article in a list. */
export interface ArticleCard {
  title: string;
  slug: string;
  summary: string;
  /** `YYYY-MM-DD`, or empty. */
  publishedOn: string;
  author: string;
  category: string;
}

/** A link of `sharing`. */
export interface SendLink {
  label: string;
  /** `null` for channels without a URL, such as the clipboard. */
  href: string | null;
}

export interface Article extends ArticleCard {
  /** Strapi's rich text blocks. */
  body: Json[];
  authorBio: string;
  /** The article's paths in its other languages. */
  translations: { locale: Locale; slug: string }[];
  /** `null` if an editor switched sharing off. */
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
