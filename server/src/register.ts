import type { Core } from '@strapi/types';
import type { Settings } from '../../core';
import { resolveOptions, type Options } from './config/options';
import { settingsInFile } from './config/settings-of-options';
import type { EnabledType } from './content/enabled-types';
import { everyOrigin } from './content/every-origin';
import { followWrites } from './content/follow-writes';
import { registerContent } from './content/register-content';
import { deliverByRest } from './delivery/rest';
import { handleAhead } from './http/ahead-of-koa';
import { createAddressReader, proxyAdvice } from './http/client-address';
import { boundIdleConnections } from './http/idle-connections';
import { createIntakeEndpoint } from './intake/endpoint';
import { darkSocial, startedDarkSocial } from './plugin';

interface Registered {
  options: Options;
  /** What of the settings the options file itself sets. */
  inFile: Partial<Settings>;
  types: EnabledType[];
}

/** What `register` found out and `bootstrap` needs. */
export const registered = new WeakMap<Core.Strapi, Registered>();

/** Everything that must stand before Strapi reads its models and mounts its middlewares. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const given: unknown = strapi.config.get('plugin::dark-social');
  const options = resolveOptions(given);
  const types = registerContent(strapi, options);
  registered.set(strapi, { options, inFile: settingsInFile(given, options), types });

  followWrites(strapi, () => startedDarkSocial(strapi));
  deliverByRest(strapi, () => darkSocial(strapi).attachSharing);

  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  const { app, httpServer } = strapi.server;
  const warn = (line: string) => strapi.log.warn(`dark-social: ${line}`);
  const advice = proxyAdvice(app, strapi.config.get('server.proxy'));
  if (advice !== undefined) warn(advice);
  handleAhead(
    httpServer,
    createIntakeEndpoint({
      path: `${prefix}/dark-social/events`,
      origins: everyOrigin(options.siteUrl, types),
      rateLimit: options.rateLimit,
      addressOf: createAddressReader(app, warn),
      batches: () => darkSocial(strapi).batches,
      misses: () => darkSocial(strapi).misses,
      watch: () => darkSocial(strapi).operations.intake,
      now: Date.now,
    }),
  );
  boundIdleConnections(httpServer);
}
