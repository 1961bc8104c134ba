import type { MoversReport, MyArticlesReport } from '../../../core';
import { api, FIGURES_TAG, unwrap } from '../shared/api';

/** What the widgets ask the server: one request each. */
const widgetsApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialMovers: build.query<MoversReport, undefined>({
      query: () => ({ url: '/dark-social/movers', method: 'GET' }),
      transformResponse: unwrap<MoversReport>,
      providesTags: [FIGURES_TAG],
    }),
    darkSocialMyArticles: build.query<MyArticlesReport, undefined>({
      query: () => ({ url: '/dark-social/my-articles', method: 'GET' }),
      transformResponse: unwrap<MyArticlesReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialMoversQuery, useDarkSocialMyArticlesQuery } = widgetsApi;
