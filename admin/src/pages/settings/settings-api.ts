import type {
  Reclassification,
  Settings,
  SettingsReport,
  SiteAnswer,
  SiteState,
  StatusReport,
  TrialReport,
  TrialRequest,
} from '../../../../core';
import { api, FIGURES_TAG, unwrap } from '../../shared/api';

/** The caller handles a failure. */
const nothing = (): void => undefined;

const isRunning = (report?: { reclassification: Reclassification }): boolean =>
  report?.reclassification.state === 'running';

export const settingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    darkSocialSettings: build.query<SettingsReport, undefined>({
      query: () => ({ url: '/dark-social/settings', method: 'GET' }),
      transformResponse: unwrap<SettingsReport>,
      onQueryStarted(_, { dispatch, getCacheEntry, queryFulfilled }) {
        const wasRunning = isRunning(getCacheEntry().data);
        void queryFulfilled.then(({ data }) => {
          // The figures in memory were counted by the old rules.
          if (wasRunning && !isRunning(data)) dispatch(api.util.invalidateTags([FIGURES_TAG]));
        }, nothing);
      },
    }),
  }),
});

const { upsertQueryData } = settingsApi.util;

interface Change {
  dispatch(action: ReturnType<typeof upsertQueryData<'darkSocialSettings'>>): unknown;
  queryFulfilled: Promise<{ data: SettingsReport }>;
}

/** Both changes return the whole report, which replaces the one in memory. */
function replaceReport(_: unknown, { dispatch, queryFulfilled }: Change): void {
  void queryFulfilled.then(({ data }) => {
    dispatch(upsertQueryData('darkSocialSettings', undefined, data));
  }, nothing);
}

export const {
  useDarkSocialSiteQuery,
  useDarkSocialSiteCheckQuery,
  useDarkSocialStatusQuery,
  useTryDarkSocialMutation,
} = settingsApi.injectEndpoints({
  endpoints: (build) => ({
    darkSocialSite: build.query<SiteState, undefined>({
      query: () => ({ url: '/dark-social/settings/site', method: 'GET' }),
      transformResponse: unwrap<SiteState>,
    }),
    darkSocialStatus: build.query<StatusReport, undefined>({
      query: () => ({ url: '/dark-social/settings/status', method: 'GET' }),
      transformResponse: unwrap<StatusReport>,
    }),
    darkSocialSiteCheck: build.query<SiteAnswer[], undefined>({
      query: () => ({ url: '/dark-social/settings/site/check', method: 'POST' }),
      transformResponse: unwrap<SiteAnswer[]>,
    }),
    tryDarkSocial: build.mutation<TrialReport, Required<TrialRequest>>({
      query: (data) => ({ url: '/dark-social/try', method: 'POST', data }),
      transformResponse: unwrap<TrialReport>,
    }),
  }),
});

export const { useSaveDarkSocialSettingsMutation, useReclassifyDarkSocialMutation } =
  settingsApi.injectEndpoints({
    endpoints: (build) => ({
      saveDarkSocialSettings: build.mutation<SettingsReport, Partial<Settings>>({
        query: (data) => ({ url: '/dark-social/settings', method: 'PUT', data }),
        transformResponse: unwrap<SettingsReport>,
        onQueryStarted: replaceReport,
      }),
      reclassifyDarkSocial: build.mutation<SettingsReport, undefined>({
        query: () => ({ url: '/dark-social/reclassify', method: 'POST' }),
        transformResponse: unwrap<SettingsReport>,
        invalidatesTags: [FIGURES_TAG],
        onQueryStarted: replaceReport,
      }),
    }),
  });
