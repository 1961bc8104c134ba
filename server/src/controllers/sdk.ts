import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { allowAnyOrigin, sendPublic } from '../http/public-response';
import { darkSocial } from '../plugin';

const MAX_AGE_SECONDS = 3600;
/** A part is named by its contents, so it never changes. */
const PART_MAX_AGE_SECONDS = 365 * 24 * 3600;

/** Where the build left the browser's files, beside the server. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'browser');

/** Saves reading a file for each request. Reads again only after a failure. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined;
  return () => {
    known ??= read();
    known.catch(() => (known = undefined));
    return known;
  };
};

const readScript = once(() => readFile(join(FOLDER, 'sdk.js'), 'utf8'));

/** The parts by their path: the folder that holds them is named by their contents. */
const readParts = once(async (): Promise<ReadonlyMap<string, string>> => {
  const folder = join(FOLDER, 'sdk');
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(files.map((name, index) => [name.replaceAll('\\', '/'), texts[index] ?? '']));
});

/** The SDK, for pages without a bundler. */
export const sdk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/dark-social/sdk.js`: an ES module that defines `<send-bar>` and starts the tracker. */
  async script(context: Context): Promise<void> {
    const { parameter, placement, chains } = darkSocial(strapi).options;
    const options = JSON.stringify({ parameter, placement, chains });
    const script = (await readScript()).replace('__OPTIONS__', () => options);
    sendPublic(context, 'text/javascript', script, MAX_AGE_SECONDS);
  },

  /** `GET /api/dark-social/sdk/:version/:file`: what the script loads when it is needed. */
  async part(context: Context): Promise<void> {
    allowAnyOrigin(context);
    const part = (await readParts()).get(`${context.params.version}/${context.params.file}`);
    if (part === undefined) throw new errors.NotFoundError('No such part of the SDK');
    sendPublic(context, 'text/javascript', part, PART_MAX_AGE_SECONDS);
  },
});
