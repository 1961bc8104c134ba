import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'dark-social': {
    enabled: true,
    config: {
      siteUrl: env('SITE_URL', 'http://localhost:4321'),
      contentTypes: { 'api::article.article': { path: '/{locale}/articles/{slug}' } },
      timeZone: 'Europe/Paris',
      // Half of the 62 groups of views show a tag in the address bar; the rest is estimated from them.
      addressBar: { groups: 31 },
    },
  },
});

export default config;
