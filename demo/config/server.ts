import type { Core } from '@strapi/strapi';
import { secret } from '../src/secret';

/** The demo answers on this machine only, unless `HOST` says otherwise. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: secret(env, 'APP_KEYS').split(',') },
});

export default config;
