import type { ArticleKey, ArticleReport, Period } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../api';

/** The article, and the days that are asked for: `null` for those since its publication. */
export interface ArticleQuestion extends ArticleKey {
  period: Period | null;
}

const articleApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialArticle: build.query<ArticleReport, ArticleQuestion>({
      query: ({ uid, documentId, locale, period }) => ({
        url: `/dark-social/articles/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`,
        method: 'GET',
        config: {
          params: {
            ...(locale !== null && { locale }),
            ...(period ?? { since: 'publication' }),
          },
        },
      }),
      transformResponse: unwrap<ArticleReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialArticleQuery } = articleApi;
