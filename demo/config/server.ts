import type { Core } from '@strapi/strapi';
import { secret } from '../src/secret';

/** Listens on localhost unless `HOST` is set. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: secret(env, 'APP_KEYS').split(',') },
});

export default config;
