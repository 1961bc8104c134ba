/** The script that pages load, and its parts, as the build left them beside the server. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressed, type Compressed } from '../http/compressed';
import { once } from '../http/once';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'browser');

const readScript = once(() => readFile(join(FOLDER, 'sdk.js'), 'utf8'));

const readParts = once(async (): Promise<ReadonlyMap<string, Compressed>> => {
  const folder = join(FOLDER, 'sdk');
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(
    files.map((name, index) => [name.replaceAll('\\', '/'), compressed(texts[index] ?? '')]),
  );
});

/** Saves compressing for each request. By the options that are filled in: one per site. */
const scripts = new Map<string, Compressed>();

/** The script with these options, as JSON. */
export async function browserScript(options: string): Promise<Compressed> {
  const known = scripts.get(options);
  if (known) return known;
  const script = compressed((await readScript()).replace('__OPTIONS__', () => options));
  scripts.set(options, script);
  return script;
}

/** A part by its path, `version/file`: the folder that holds it is named by its contents. */
export const browserPart = async (path: string): Promise<Compressed | undefined> =>
  (await readParts()).get(path);
