import type { Core } from '@strapi/types';
import type { Reclassification } from '../../../core';
import { darkSocial } from '../plugin';

/** For scripts of the app, and the command `dark-social reclassify`. */
export const attribution = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Looks at every kept view again, by the tables and rules of today, and corrects the statistics.
   * Resolves when that has ended, with how many were looked at and changed.
   */
  reclassify: (): Promise<Reclassification> => darkSocial(strapi).reclassification.start(),
});
