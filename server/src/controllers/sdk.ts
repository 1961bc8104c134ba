import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { bodyFor, compressed, type Compressed } from '../http/compressed';
import { once } from '../http/once';
import { allowAnyOrigin, sendPublic } from '../http/public-response';
import { darkSocial } from '../plugin';

const MAX_AGE_SECONDS = 3600;
/** A part is named by its contents, so it never changes. */
const PART_MAX_AGE_SECONDS = 365 * 24 * 3600;

/** Where the build left the browser's files, beside the server. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'browser');

const readScript = once(() => readFile(join(FOLDER, 'sdk.js'), 'utf8'));

/** The script by the options that are filled in: one per site. */
const scripts = new Map<string, Compressed>();

async function scriptWith(options: string): Promise<Compressed> {
  const known = scripts.get(options);
  if (known) return known;
  const script = compressed((await readScript()).replace('__OPTIONS__', () => options));
  scripts.set(options, script);
  return script;
}

/** The parts by their path: the folder that holds them is named by their contents. */
const readParts = once(async (): Promise<ReadonlyMap<string, Compressed>> => {
  const folder = join(FOLDER, 'sdk');
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(
    files.map((name, index) => [name.replaceAll('\\', '/'), compressed(texts[index] ?? '')]),
  );
});

async function send(context: Context, script: Compressed, maxAge: number): Promise<void> {
  sendPublic(context, 'text/javascript', await bodyFor(context, script), maxAge);
}

/** The SDK, for pages without a bundler. Compressed here, since Strapi compresses nothing by itself. */
export const sdk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/dark-social/sdk.js`: an ES module that defines `<send-bar>` and starts the tracker. */
  async script(context: Context): Promise<void> {
    const { parameter, placement, chains } = darkSocial(strapi).options;
    const script = await scriptWith(JSON.stringify({ parameter, placement, chains }));
    await send(context, script, MAX_AGE_SECONDS);
  },

  /** `GET /api/dark-social/sdk/:version/:file`: what the script loads when it is needed. */
  async part(context: Context): Promise<void> {
    allowAnyOrigin(context);
    const part = (await readParts()).get(`${context.params.version}/${context.params.file}`);
    if (part === undefined) throw new errors.NotFoundError('No such part of the SDK');
    await send(context, part, PART_MAX_AGE_SECONDS);
  },
});
