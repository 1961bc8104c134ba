import type { ArticleKey, Period, SuspiciousReport } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../api';

const suspiciousApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Of the whole site, or of one article. */
    darkSocialSuspicious: build.query<SuspiciousReport, Period & Partial<ArticleKey>>({
      query: ({ locale, ...asked }) => ({
        url: '/dark-social/suspicious',
        method: 'GET',
        config: { params: { ...asked, ...(locale && { locale }) } },
      }),
      transformResponse: unwrap<SuspiciousReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});

export const { useDarkSocialSuspiciousQuery } = suspiciousApi;
