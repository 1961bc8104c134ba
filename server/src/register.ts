import type { Core } from '@strapi/types';
import { resolveOptions, type Options } from './config/options';
import { siteOrigins } from './config/site';
import { attachSharing, forgetOnWrite } from './content/attach-sharing';
import type { EnabledType } from './content/enabled-types';
import { registerContent } from './content/register-content';
import { createIntakeMiddleware } from './intake/middleware';
import { darkSocial, startedDarkSocial } from './plugin';

/** What `register` found out and `bootstrap` needs. */
export const registered = new WeakMap<Core.Strapi, { options: Options; types: EnabledType[] }>();

/** Everything that must stand before Strapi reads its models and mounts its middlewares. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const options = resolveOptions(strapi.config.get('plugin::dark-social'));
  const types = registerContent(strapi, options);
  registered.set(strapi, { options, types });

  forgetOnWrite(strapi, () => startedDarkSocial(strapi)?.articles);
  // Answers requests only, and Strapi listens after every plugin has started.
  attachSharing(strapi, () => darkSocial(strapi).articles);

  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  // Mounted here it is the outermost middleware, ahead of errors, logger, security, CORS and body.
  strapi.server.use(
    createIntakeMiddleware({
      path: `${prefix}/dark-social/events`,
      origins: siteOrigins(options.siteUrl).all,
      rateLimit: options.rateLimit,
      recorder: () => darkSocial(strapi).recorder,
      log: (error) => strapi.log.error(error),
      now: Date.now,
    }),
  );
}
