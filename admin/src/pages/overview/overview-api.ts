import { adminApi } from '@strapi/strapi/admin';
import type { ArticlesQuery, ArticlesReport, OverviewReport, Period } from '../../../../core';
import { FIGURES_TAG } from '../figures-tag';

/** Reports are wrapped, as everywhere in Strapi. */
interface Answer<Report> {
  data: Report;
}

/**
 * The page's two questions to the server. The names carry the plugin's, since all plugins share
 * one space of endpoints.
 */
const overviewApi = adminApi.enhanceEndpoints({ addTagTypes: [FIGURES_TAG] }).injectEndpoints({
  endpoints: (build) => ({
    darkSocialOverview: build.query<OverviewReport, Period>({
      query: (params) => ({ url: '/dark-social/overview', method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<OverviewReport>) => answer.data,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialArticles: build.query<ArticlesReport, ArticlesQuery>({
      query: (params) => ({ url: '/dark-social/articles', method: 'GET', config: { params } }),
      transformResponse: (answer: Answer<ArticlesReport>) => answer.data,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialOverviewQuery, useDarkSocialArticlesQuery } = overviewApi;
