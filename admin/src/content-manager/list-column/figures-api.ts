import type { ArticleFiguresReport } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../../shared/api';

/** Days that the column counts, today included. */
export const DAYS = 7;

export interface FiguresQuestion {
  uid: string;
  locale: string | null;
  /** Document ids, 100 at most. */
  ids: readonly string[];
}

const figuresApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialArticleFigures: build.query<ArticleFiguresReport, FiguresQuestion>({
      query: ({ uid, locale, ids }) => ({
        url: '/dark-social/article-figures',
        method: 'GET',
        config: {
          params: { uid, ...(locale !== null && { locale }), ids: ids.join(','), days: DAYS },
        },
      }),
      transformResponse: unwrap<ArticleFiguresReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialArticleFiguresQuery } = figuresApi;
