// The front end's side. esbuild splits what loads later from what every page needs.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const SDK = join(root, 'sdk/dist');

/** The entries of dark-social-sdk, by the name of their file in `sdk/dist`. */
const ENTRIES = {
  index: 'sdk/src/index.ts',
  tracker: 'sdk/src/tracker/index.ts',
  element: 'sdk/src/element/index.ts',
  languages: 'sdk/src/element/languages/index.ts',
  react: 'sdk/src/react/index.tsx',
  server: 'sdk/src/server/index.ts',
};

/** Entries that consist of declarations alone, written by hand in `sdk/types`. */
const TYPES_ONLY = ['vue', 'svelte'];

/** Besides English, which is built in. */
const LANGUAGES = readdirSync(join(root, 'sdk/src/element/languages'))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace('.ts', ''));

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

/** Minifies. swc's result is a few percent smaller than esbuild's. */
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
 * Builds the script for pages without a bundler, and the files that it loads later. Their folder is
 * named by a digest of their contents, so that a page never mixes files of two versions.
 */
export async function buildBrowser() {
  const outdir = join(root, 'dist/browser');
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
    // esbuild's `define` takes no regular expression.
    const fill = (text) => text.replace('__LANGUAGES__', `/^(${LANGUAGES.join('|')})$/`);
    return Promise.all(outputFiles.map(async ({ path, text }) => [path, await small(fill(text))]));
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

/** Builds the modules that front ends import. Not minified: their own bundlers do that. */
export async function buildSdk() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ENTRIES,
    outdir: SDK,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    external: ['react'],
    jsx: 'automatic',
  });
  rmSync(SDK, { recursive: true, force: true });
  for (const { path, text } of outputFiles) write(path, text);
  for (const entry of TYPES_ONLY) write(join(SDK, `${entry}.mjs`), 'export {};\n');
}

/** Writes a declaration beside each module; `tsc` has written those of the sources to `types`. */
export function declareSdk() {
  for (const [entry, source] of Object.entries(ENTRIES)) {
    const declarations = source.replace(/\.tsx?$/, '.js');
    write(join(SDK, `${entry}.d.mts`), `export * from './types/${declarations}';\n`);
  }
  for (const entry of TYPES_ONLY) {
    copyFileSync(join(root, `sdk/types/${entry}.d.mts`), join(SDK, `${entry}.d.mts`));
  }
}

/**
 * Completes the element's manifest, which `cem analyze` derives from its doc comment: names the
 * published module and removes private members.
 */
export function tidyManifest() {
  const file = join(SDK, 'custom-elements.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const module of manifest.modules) {
    module.path = 'dist/element.mjs';
    for (const each of module.declarations) {
      each.members = each.members?.filter(
        ({ name, privacy }) => !name.startsWith('#') && privacy !== 'protected',
      );
    }
    for (const each of module.exports) each.declaration.module = module.path;
  }
  write(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
