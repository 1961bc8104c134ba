import type { ChannelsReport, OverviewQuery } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../api';

/** What each channel brought, for the whole site or narrowed to a part of it. */
export const { useDarkSocialChannelsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialChannels: build.query<ChannelsReport, OverviewQuery>({
      query: (params) => ({ url: '/dark-social/channels', method: 'GET', config: { params } }),
      transformResponse: unwrap<ChannelsReport>,
      providesTags: [FIGURES_TAG],
    }),
  }),
});
