import { adminApi } from '@strapi/strapi/admin';

/** Marks every figure in memory, so that all are fetched again once the server has recounted. */
export const FIGURES_TAG = 'DarkSocialFigures';

/**
 * Strapi's client, for the plugin's endpoints. Their names start with `darkSocial`, since all
 * plugins share one namespace.
 */
export const api = adminApi.enhanceEndpoints({ addTagTypes: [FIGURES_TAG] });

/** Takes the report out of the envelope that Strapi puts around every response. */
export const unwrap = <Report>({ data }: { data: Report }): Report => data;
