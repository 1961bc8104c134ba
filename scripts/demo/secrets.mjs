// Random secrets in demo/.env, which git ignores.
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const secret = (bytes) => randomBytes(bytes).toString('base64url');

const SECRETS = {
  APP_KEYS: () => `${secret(16)},${secret(16)}`,
  API_TOKEN_SALT: () => secret(16),
  ADMIN_JWT_SECRET: () => secret(32),
  TRANSFER_TOKEN_SALT: () => secret(16),
  ENCRYPTION_KEY: () => secret(32),
};

/** Adds missing secrets. Existing ones stay: replacing them would invalidate sessions and tokens. */
export function ensureSecrets(demo) {
  const file = join(demo, '.env');
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = Object.entries(SECRETS).filter(
    ([name]) => !new RegExp(`^${name}=.`, 'm').test(known),
  );
  if (missing.length === 0) return;
  const gap = known === '' || known.endsWith('\n') ? '' : '\n';
  const lines = missing.map(([name, make]) => `${name}="${make()}"\n`);
  appendFileSync(file, gap + lines.join(''), { mode: 0o600 });
}
