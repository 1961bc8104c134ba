import { adminApi } from '@strapi/strapi/admin';
import type { ArticlesQuery, ArticlesReport, OverviewReport, Period } from '../../../../core';

/** Reports are wrapped, as everywhere in Strapi. */
interface Answer<Report> {
  data: Report;
}

/**
 * The page's two questions to the server. The names carry the plugin's, since all plugins share
 * one space of endpoints.
 */
const overviewApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    darkSocialOverview: build.query<OverviewReport, Period>({
      query: (params) => ({ url: '/dark-social/overview', method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<OverviewReport>) => answer.data,
    }),
    darkSocialArticles: build.query<ArticlesReport, ArticlesQuery>({
      query: (params) => ({ url: '/dark-social/articles', method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<ArticlesReport>) => answer.data,
    }),
  }),
});

export const { useDarkSocialOverviewQuery, useDarkSocialArticlesQuery } = overviewApi;
