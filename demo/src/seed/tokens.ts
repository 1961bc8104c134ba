import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * The demo's API tokens: one to read articles, and one with the permission to record on behalf of a
 * visitor, for link previews and for sample traffic, whose events lie in the past.
 */
const TOKENS = {
  site: {
    name: 'Demo site (reads articles)',
    description: 'Used by the demo’s site.',
    type: 'read-only',
  },
  traffic: {
    name: 'Demo traffic (records for visitors)',
    description: 'Used by the demo’s site for link previews, and by its sample traffic.',
    type: 'custom',
    permissions: ['plugin::dark-social.events.recordOnBehalf'],
  },
} as const;

type TokenName = keyof typeof TOKENS;
type AccessKeys = Partial<Record<TokenName, string>>;

/** File with the tokens' keys, ignored by git. */
const keysFile = (strapi: Core.Strapi): string =>
  path.resolve(strapi.dirs.app.root, process.env.DEMO_TOKENS_FILE || '.tmp/tokens.json');

async function readKeys(file: string): Promise<AccessKeys> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as AccessKeys;
  } catch (error) {
    // Missing or malformed: it is written again.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') {
      return {};
    }
    throw error;
  }
}

/** The token's key: the stored one if it is still valid, else a new one. */
async function keyOf(strapi: Core.Strapi, name: TokenName, known?: string): Promise<string> {
  const tokens = strapi.service('admin::api-token');
  const token = await tokens.getByName(TOKENS[name].name);
  if (!token) {
    const created = await tokens.create({ ...TOKENS[name], kind: 'content-api', lifespan: null });
    return created.accessKey;
  }
  if (known !== undefined && (await tokens.exists({ id: token.id, accessKey: tokens.hash(known) })))
    return known;
  return (await tokens.regenerate(token.id)).accessKey;
}

/** Creates the tokens and writes their keys for the demo's other programs. */
export async function seedTokens(strapi: Core.Strapi): Promise<void> {
  const file = keysFile(strapi);
  const known = await readKeys(file);
  const actions: string[] = strapi.contentAPI.permissions.providers.action.keys();
  const keys: AccessKeys = {};
  for (const name of Object.keys(TOKENS) as TokenName[]) {
    const token = TOKENS[name];
    // If the plugin is disabled, its permission does not exist.
    const grantable =
      !('permissions' in token) || token.permissions.every((action) => actions.includes(action));
    if (grantable) keys[name] = await keyOf(strapi, name, known[name]);
  }
  await mkdir(path.dirname(file), { recursive: true });
  // Readable by the owner only.
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}
