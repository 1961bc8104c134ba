'use strict';

module.exports = {
  /** Writes content before any plugin has started, as other plugins and hooks may. */
  register({ strapi }) {
    strapi.hook('strapi::content-types.afterSync').register(async () => {
      await strapi.documents('api::note.note').create({ data: { title: 'Early' } });
    });
  },
  bootstrap() {},
};
