// The front end's side of the package. Built with esbuild, which splits what loads later from what
// every page needs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES = ['fr', 'de', 'es', 'it', 'pt', 'nl', 'ar'];

/** What front ends import, by the name of its file in `dist/sdk`: one entry for each thing. */
export const SDK_ENTRIES = {
  index: 'sdk/src/index.ts',
  tracker: 'sdk/src/tracker/index.ts',
  element: 'sdk/src/element/index.ts',
  languages: 'sdk/src/element/languages/index.ts',
  react: 'sdk/src/react/index.tsx',
  server: 'sdk/src/server/index.ts',
  // Types alone, written by hand in sdk/types.
  vue: 'sdk/src/types/vue.ts',
  svelte: 'sdk/src/types/svelte.ts',
};

/** The entries whose types are written by hand. */
export const TYPED_BY_HAND = ['vue', 'svelte'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Smaller by a few percent than esbuild's own, which shows at this size. */
const small = async (code) =>
  (
    await minify(code, {
      module: true,
      compress: { passes: 3, unsafe_arrows: true, ecma: 2022 },
      mangle: { toplevel: true },
      format: { ecma: 2022, comments: false },
    })
  ).code;

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * The script for pages without a bundler, and the files that it loads later. These stand in a folder
 * that is named by their contents, so that a page never meets files of two versions.
 */
export async function buildBrowser({ outdir = `${root}dist/browser` } = {}) {
  const entryPoints = {
    sdk: 'sdk/src/auto.ts',
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`sdk/${language}`, `sdk/src/element/languages/${language}.ts`]),
    ),
  };
  const files = async (folder) => {
    const { outputFiles } = await build({
      ...shared,
      entryPoints,
      outdir,
      chunkNames: 'sdk/[name]',
      minifySyntax: true,
      define: { __FILES__: JSON.stringify(folder) },
    });
    return Promise.all(outputFiles.map(async ({ path, text }) => [path, await small(text)]));
  };
  const built = await files('sdk');
  const id = createHash('sha256')
    .update(built.map(([, text]) => text).join())
    .digest('hex')
    .slice(0, 8);
  rmSync(outdir, { recursive: true, force: true });
  for (const [path, text] of built) {
    const entry = path === `${outdir}/sdk.js`;
    write(
      entry ? path : path.replace(`${outdir}/sdk/`, `${outdir}/sdk/${id}/`),
      entry ? text.replaceAll('./sdk/', `./sdk/${id}/`) : text,
    );
  }
}

/** The modules that front ends import, readable: their own bundlers make them small. */
export async function buildSdk({ outdir = `${root}dist/sdk` } = {}) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: SDK_ENTRIES,
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    external: ['react'],
    jsx: 'automatic',
  });
  rmSync(outdir, { recursive: true, force: true });
  for (const { path, text } of outputFiles) write(path, text);
}

/**
 * Tidies the element's manifest, which `cem analyze` made of its doc comment: it names the published
 * module, and leaves out what is private.
 */
export function tidyManifest(file = `${root}dist/custom-elements.json`) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const module of manifest.modules) {
    module.path = 'dist/sdk/element.mjs';
    for (const each of module.declarations) {
      each.members = each.members?.filter(
        ({ name, privacy }) => !name.startsWith('#') && privacy !== 'protected',
      );
    }
    for (const each of module.exports) each.declaration.module = module.path;
  }
  write(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
