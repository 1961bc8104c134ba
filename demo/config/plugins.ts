import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'dark-social': {
    enabled: true,
    config: {
      siteUrl: env('SITE_URL', 'http://localhost:4321'),
      contentTypes: { 'api::article.article': { path: '/{locale}/articles/{slug}' } },
      timeZone: 'Europe/Paris',
    },
  },
});

export default config;
