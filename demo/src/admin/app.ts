/** The panel's languages, as those of the site: English is always there. */
export default {
  config: { locales: ['fr'] },
};
