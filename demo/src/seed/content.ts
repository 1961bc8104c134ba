import type { Core } from '@strapi/strapi';
import {
  AUTHORS,
  CATEGORIES,
  LOCALES,
  type ArticleSeed,
  type AuthorSeed,
  type Locale,
  type VersionSeed,
} from './article-seed';
import { ARTICLES } from './articles';
import { blocks, type Block } from './blocks';
import { PAGES } from './pages';

const ARTICLE = 'api::article.article';
const DAY_MS = 86_400_000;

type DocumentIds<Key extends string> = Record<Key, string>;

interface EntryData {
  /**
   * Before Strapi generates types, TypeScript knows no attribute of an entry but `id` and rejects data
   * that share none with it. With `id` the seed compiles in both cases.
   */
  id?: never;
}

interface AuthorData extends EntryData {
  name: string;
  bio: string;
}

interface ArticleData extends EntryData, Omit<VersionSeed, 'body'> {
  body: Block[];
  publishedOn: string;
  author: string;
  category: string;
}

/** Creates one entry per row; returns their document ids. */
async function createAll<Key extends string, Row>(
  table: Record<Key, Row>,
  create: (row: Row) => Promise<{ documentId: string }>,
): Promise<DocumentIds<Key>> {
  const ids: Partial<DocumentIds<Key>> = {};
  for (const key of Object.keys(table) as Key[]) {
    ids[key] = (await create(table[key])).documentId;
  }
  return ids as DocumentIds<Key>;
}

async function createAuthor(
  strapi: Core.Strapi,
  { name, bio }: AuthorSeed,
): Promise<{ documentId: string }> {
  const documents = strapi.documents('api::author.author');
  const data = (locale: Locale): AuthorData => ({ name, bio: bio[locale] });
  const { documentId } = await documents.create({ locale: 'en', data: data('en') });
  await documents.update({ documentId, locale: 'fr', data: data('fr') });
  return { documentId };
}

async function createArticle(
  strapi: Core.Strapi,
  seed: ArticleSeed,
  authors: DocumentIds<keyof typeof AUTHORS>,
  categories: DocumentIds<keyof typeof CATEGORIES>,
): Promise<void> {
  const documents = strapi.documents(ARTICLE);
  // The plugin adds this attribute; it is missing if the plugin is disabled.
  const shareable = 'shareButtons' in strapi.contentType(ARTICLE).attributes;
  const data = ({ body, shareButtons, ...rest }: VersionSeed): ArticleData => ({
    ...rest,
    body: blocks(body),
    publishedOn: new Date(Date.now() - seed.daysAgo * DAY_MS).toISOString().slice(0, 10),
    author: authors[seed.author],
    category: categories[seed.category],
    ...(shareable && shareButtons ? { shareButtons } : {}),
  });

  let documentId: string | undefined;
  for (const locale of LOCALES) {
    const version = seed[locale];
    if (version === undefined) continue;
    const params = { locale, status: seed.status, data: data(version) };
    if (documentId === undefined) ({ documentId } = await documents.create(params));
    else await documents.update({ documentId, ...params });
  }
}

/** Creates the magazine's content if the database is empty. */
export async function seedContent(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(ARTICLE).count()) > 0) return;
  const authors = await createAll(AUTHORS, (author) => createAuthor(strapi, author));
  const categories = await createAll(CATEGORIES, (data) =>
    strapi.documents('api::category.category').create({ data }),
  );
  for (const article of ARTICLES) await createArticle(strapi, article, authors, categories);
  for (const { body, ...page } of PAGES) {
    await strapi
      .documents('api::page.page')
      .create({ status: 'published', data: { ...page, body: blocks(body) } });
  }
}
