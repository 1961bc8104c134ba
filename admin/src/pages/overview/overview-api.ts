import type { ArticlesQuery, ArticlesReport, OverviewReport, Period } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../../shared/api';

/** What the page asks the server. */
const overviewApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialOverview: build.query<OverviewReport, Period>({
      query: (params) => ({ url: '/dark-social/overview', method: 'GET', config: { params } }),
      transformResponse: unwrap<OverviewReport>,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialArticles: build.query<ArticlesReport, ArticlesQuery>({
      query: (params) => ({ url: '/dark-social/articles', method: 'GET', config: { params } }),
      transformResponse: unwrap<ArticlesReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialOverviewQuery, useDarkSocialArticlesQuery } = overviewApi;
