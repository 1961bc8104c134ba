'use strict';

module.exports = {
  register({ strapi }) {
    // Writes content before any plugin has started, as other plugins and hooks may.
    strapi.hook('strapi::content-types.afterSync').register(async () => {
      await strapi.documents('api::note.note').create({ data: { title: 'Early' } });
    });

    // Changes answers on request, as an app's own middleware may.
    strapi.server.use(async (context, next) => {
      await next();
      if (context.get('x-stamp')) context.body.meta.stamp = context.get('x-stamp');
    });
  },
  bootstrap() {},
};
