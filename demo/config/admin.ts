import type { Core } from '@strapi/strapi';
import { secret } from '../src/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  // The demo prints its URLs instead of opening a browser.
  autoOpen: false,
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  // Separate programs: Strapi need not restart when they change.
  watchIgnoreFiles: ['**/site/**', '**/traffic/**'],
});

export default config;
