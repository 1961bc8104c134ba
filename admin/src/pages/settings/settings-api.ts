import { adminApi } from '@strapi/strapi/admin';
import type { Reclassification, Settings, SettingsReport } from '../../../../core';
import { FIGURES_TAG } from '../figures-tag';

/** Answers are wrapped, as everywhere in Strapi. */
interface Answer {
  data: SettingsReport;
}

const unwrap = ({ data }: Answer): SettingsReport => data;

/** Whoever made the change is told of its failure; there is nothing to keep then. */
const nothing = (): void => undefined;

const isRunning = (report?: { reclassification: Reclassification }): boolean =>
  report?.reclassification.state === 'running';

/**
 * What the page asks and tells the server. Both changes answer with the whole report, which takes
 * the place of the known one, so that nothing is asked twice.
 */
export const settingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [FIGURES_TAG] })
  .injectEndpoints({
    endpoints: (build) => ({
      darkSocialSettings: build.query<SettingsReport, undefined>({
        query: () => ({ url: '/dark-social/settings', method: 'GET' }),
        transformResponse: unwrap,
        onQueryStarted(_, { dispatch, getCacheEntry, queryFulfilled }) {
          const wasRunning = isRunning(getCacheEntry().data);
          void queryFulfilled.then(({ data }) => {
            // The figures that other pages keep were counted before.
            if (wasRunning && !isRunning(data)) {
              dispatch(settingsApi.util.invalidateTags([FIGURES_TAG]));
            }
          }, nothing);
        },
      }),
      saveDarkSocialSettings: build.mutation<SettingsReport, Settings>({
        query: (data) => ({ url: '/dark-social/settings', method: 'PUT', data }),
        transformResponse: unwrap,
        onQueryStarted(_, { dispatch, queryFulfilled }) {
          void queryFulfilled.then(({ data }) => {
            void dispatch(settingsApi.util.upsertQueryData('darkSocialSettings', undefined, data));
          }, nothing);
        },
      }),
      reclassifyDarkSocial: build.mutation<SettingsReport, undefined>({
        query: () => ({ url: '/dark-social/reclassify', method: 'POST' }),
        transformResponse: unwrap,
        invalidatesTags: [FIGURES_TAG],
        onQueryStarted(_, { dispatch, queryFulfilled }) {
          void queryFulfilled.then(({ data }) => {
            void dispatch(settingsApi.util.upsertQueryData('darkSocialSettings', undefined, data));
          }, nothing);
        },
      }),
    }),
  });

export const { useSaveDarkSocialSettingsMutation, useReclassifyDarkSocialMutation } = settingsApi;
