import type { SharingState } from '../../../core';
import { api, unwrap } from './api';

/** Which content type, and which of its entries, is on screen. */
export interface SharingStateQuery {
  uid: string;
  locale?: string;
  documentId?: string;
}

/** What share links of a content type are made of. Any person who is logged in may ask. */
export const { useDarkSocialSharingStateQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialSharingState: build.query<SharingState, SharingStateQuery>({
      query: (params) => ({
        url: '/dark-social/sharing-state',
        method: 'GET',
        config: { params },
      }),
      transformResponse: unwrap<SharingState>,
    }),
  }),
});
