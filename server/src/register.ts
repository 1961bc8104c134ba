import type { Core } from '@strapi/types';
import { resolveOptions, type Options } from './config/options';
import { siteOrigins } from './config/site';
import type { EnabledType } from './content/enabled-types';
import { forgetOnWrite } from './content/forget-on-write';
import { registerContent } from './content/register-content';
import { deliverByRest } from './delivery/rest';
import { handleAhead } from './http/ahead-of-koa';
import { createAddressReader } from './http/client-address';
import { createIntakeEndpoint } from './intake/endpoint';
import { darkSocial, startedDarkSocial } from './plugin';

/** What `register` found out and `bootstrap` needs. */
export const registered = new WeakMap<Core.Strapi, { options: Options; types: EnabledType[] }>();

/** Everything that must stand before Strapi reads its models and mounts its middlewares. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const options = resolveOptions(strapi.config.get('plugin::dark-social'));
  const types = registerContent(strapi, options);
  registered.set(strapi, { options, types });

  forgetOnWrite(strapi, () => startedDarkSocial(strapi)?.articles);
  deliverByRest(strapi, () => darkSocial(strapi).attachSharing);

  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  const { app, httpServer } = strapi.server;
  handleAhead(
    httpServer,
    createIntakeEndpoint({
      path: `${prefix}/dark-social/events`,
      origins: siteOrigins(options.siteUrl).all,
      rateLimit: options.rateLimit,
      addressOf: createAddressReader(app),
      batches: () => darkSocial(strapi).batches,
      misses: () => darkSocial(strapi).misses,
      log: (error) => strapi.log.error(error),
      now: Date.now,
    }),
  );
}
