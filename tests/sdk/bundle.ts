import { build } from 'esbuild';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Builds an entry of the SDK as the package does: `auto` is the script that Strapi serves. */
export async function bundle(entry: 'auto' | 'index'): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`sdk/src/${entry}.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
