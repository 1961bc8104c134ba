import { EXPORT_ACTION, FORGET_ACTION, READ_ACTION, SETTINGS_ACTION } from '../permissions';

/** Policies come first: the reason is for those who may see figures. */
const USABLE = ['plugin::dark-social.usable'];

const admin = (method: 'GET' | 'PUT' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
    middlewares: USABLE,
  },
});

/** For everybody who is logged in: what an editor of content needs, and no figures. */
const forEditors = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const open = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { auth: false },
});

/** For machines: an API token with the handler's own permission. */
const report = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { middlewares: USABLE },
});

export const routes = {
  /** For the admin panel, under `/dark-social`. */
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/overview', 'reports.overview', READ_ACTION),
      admin('GET', '/channels', 'reports.channels', READ_ACTION),
      admin('GET', '/findings', 'reports.findings', READ_ACTION),
      admin('GET', '/referrers', 'reports.referrers', READ_ACTION),
      admin('GET', '/articles', 'reports.articles', READ_ACTION),
      admin('GET', '/articles/:uid/:documentId', 'reports.article', READ_ACTION),
      admin('GET', '/article-figures', 'reports.articleFigures', READ_ACTION),
      admin('GET', '/suspicious', 'reports.suspicious', READ_ACTION),
      admin('GET', '/movers', 'reports.movers', READ_ACTION),
      admin('GET', '/my-articles', 'reports.myArticles', READ_ACTION),
      ...['overview', 'articles'].flatMap((report) =>
        ['csv', 'json'].map((format) =>
          admin('GET', `/export/${report}.${format}`, `exportFiles.${report}`, EXPORT_ACTION),
        ),
      ),
      admin('POST', '/forget/preview', 'forgetting.preview', FORGET_ACTION),
      admin('POST', '/forget', 'forgetting.forget', FORGET_ACTION),
      forEditors('/sharing-state', 'sharingState.find'),
      admin('GET', '/settings', 'settings.find', SETTINGS_ACTION),
      admin('PUT', '/settings', 'settings.update', SETTINGS_ACTION),
      admin('GET', '/settings/site', 'settings.site', SETTINGS_ACTION),
      admin('GET', '/settings/status', 'settings.status', SETTINGS_ACTION),
      admin('POST', '/settings/site/check', 'settings.checkSite', SETTINGS_ACTION),
      admin('POST', '/try', 'settings.try', SETTINGS_ACTION),
      admin('POST', '/reclassify', 'settings.reclassify', SETTINGS_ACTION),
    ],
  },
  /** For the site and for machines, under `/api/dark-social`. */
  'content-api': {
    type: 'content-api',
    routes: [
      open('/sdk.js', 'sdk.script'),
      open('/sdk/:version/:file', 'sdk.part'),
      open('/sharing', 'sharing.find'),
      open('/health', 'operations.health'),
      // Reached only with an API token: the intake handles everything else ahead of Strapi's stack.
      { method: 'POST', path: '/events', handler: 'events.recordOnBehalf', config: {} },
      { method: 'GET', path: '/metrics', handler: 'operations.metrics', config: {} },
      report('/reports/overview', 'reports.overview'),
      report('/reports/channels', 'reports.channels'),
      report('/reports/findings', 'reports.findings'),
      report('/reports/referrers', 'reports.referrers'),
      report('/reports/articles', 'reports.articles'),
      report('/reports/articles/:uid/:documentId', 'reports.article'),
    ],
  },
};
