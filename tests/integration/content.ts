/** Writes content the way an editor does, through the Document Service. */
import type { Core, UID } from '@strapi/types';

export interface Written {
  id: number;
  documentId: string;
  locale: string | null;
}

type Values = Record<string, unknown>;

/** The Document Service without its generated types, which a copied app does not have. */
interface Documents {
  create(params: Values): Promise<Written>;
  update(params: Values): Promise<Written>;
  publish(params: Values): Promise<{ entries: Written[] }>;
  unpublish(params: Values): Promise<unknown>;
  delete(params: Values): Promise<unknown>;
}

export const documents = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;

export const ARTICLE = 'api::article.article';

/** A published article; in English unless said otherwise. */
export const publishArticle = (
  strapi: Core.Strapi,
  data: Values,
  params: Values = {},
): Promise<Written> => documents(strapi, ARTICLE).create({ data, status: 'published', ...params });

export const keyOf = ({ documentId }: Written, locale = 'en'): string =>
  `${ARTICLE}:${documentId}:${locale}`;
