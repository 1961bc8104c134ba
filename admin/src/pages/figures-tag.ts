/** Names the figures that are kept in memory, so that they are fetched anew once they were recounted. */
export const FIGURES_TAG = 'DarkSocialFigures';
