import type { ForgetPreview, ForgetReport, ForgetRequest } from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../api';

export const { usePreviewDarkSocialForgetMutation, useForgetDarkSocialMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      // A question, though its body is too long for an address.
      previewDarkSocialForget: build.mutation<ForgetPreview, ForgetRequest>({
        query: (data) => ({ url: '/dark-social/forget/preview', method: 'POST', data }),
        transformResponse: unwrap<ForgetPreview>,
      }),
      forgetDarkSocial: build.mutation<ForgetReport, ForgetRequest>({
        query: (data) => ({ url: '/dark-social/forget', method: 'POST', data }),
        transformResponse: unwrap<ForgetReport>,
        invalidatesTags: [FIGURES_TAG],
      }),
    }),
  });
