// What a visitor's browser downloads of a package: bundled, minified and compressed by the same tools
// for whatever is measured.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { minify } from '@swc/core';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the bundler believes that it writes: only for the names of files. */
const OUT = 'size';

/** Bytes of a file as a server sends it. */
export const gzipSize = (text) => gzipSync(text, { level: 9 }).length;

/** As scripts/build-sdk.mjs minifies what Strapi serves. esbuild's own makes each side larger. */
async function small(code) {
  const result = await minify(code, {
    module: true,
    compress: { passes: 3, unsafe_arrows: true, ecma: 2022 },
    mangle: { toplevel: true },
    format: { ecma: 2022, comments: false },
  });
  return result.code;
}

/** A chunk and all that it imports by `import … from`, which a browser fetches with it. */
function withImports(outputs, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind, external } of outputs[path].imports) {
    if (kind === 'import-statement' && !external) withImports(outputs, imported, found);
  }
  return found;
}

/** `sdk/dist/parts/press-XEIIF2JD.mjs` is `press`. */
const partName = (path) => path.match(/([^/]+?)(-[A-Z0-9]{8})?\.[a-z]+$/)[1];

/**
 * Sizes of what a site gets that writes `code`, such as `export { init } from 'shareon'`, in bytes:
 * `first` is what loads at once, `later` are the parts that load when they are needed, by name.
 */
export async function bundleSize(code, { external = [], loader = 'js' } = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root, sourcefile: `entry.${loader}`, loader },
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // The minifier below is one for scripts.
    minify: loader === 'css',
    minifySyntax: true,
    legalComments: 'none',
    external,
    metafile: true,
    write: false,
    // It warns of imports that it leaves out because their file has no side effects, as is meant.
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const bytes = {};
  for (const { path, text } of outputFiles) {
    bytes[path.slice(root.length)] = gzipSize(path.endsWith('.js') ? await small(text) : text);
  }
  const sum = (paths) => [...paths].reduce((total, path) => total + bytes[path], 0);

  const isFirst = ([, { entryPoint }]) => entryPoint?.includes(`entry.${loader}`);
  const [entry] = Object.entries(outputs).find(isFirst);
  const first = withImports(outputs, entry);
  const later = {};
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === undefined || path === entry) continue;
    const also = [...withImports(outputs, path)].filter((each) => !first.has(each));
    later[partName(entryPoint)] = sum(also);
  }
  return { first: sum(first), later };
}
