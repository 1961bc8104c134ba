import type {
  ArticlesQuery,
  ArticlesReport,
  FindingsReport,
  OverviewQuery,
  OverviewReport,
  Period,
  ReferrersReport,
  ReportFilter,
} from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../../shared/api';

/** What the page asks the server: a question per card, so that each can fail by itself. */
const overviewApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialOverview: build.query<OverviewReport, OverviewQuery>({
      query: (params) => ({ url: '/dark-social/overview', method: 'GET', config: { params } }),
      transformResponse: unwrap<OverviewReport>,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialFindings: build.query<FindingsReport, Period>({
      query: (params) => ({ url: '/dark-social/findings', method: 'GET', config: { params } }),
      transformResponse: unwrap<FindingsReport>,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialReferrers: build.query<
      ReferrersReport,
      Period & Pick<ReportFilter, 'type' | 'locale'>
    >({
      query: (params) => ({ url: '/dark-social/referrers', method: 'GET', config: { params } }),
      transformResponse: unwrap<ReferrersReport>,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialArticles: build.query<ArticlesReport, ArticlesQuery>({
      query: (params) => ({ url: '/dark-social/articles', method: 'GET', config: { params } }),
      transformResponse: unwrap<ArticlesReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const {
  useDarkSocialOverviewQuery,
  useDarkSocialFindingsQuery,
  useDarkSocialReferrersQuery,
  useDarkSocialArticlesQuery,
} = overviewApi;
