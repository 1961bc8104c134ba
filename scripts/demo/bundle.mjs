import { join } from 'node:path';

/** Bundles a TypeScript entry of the demo for Node; returns the file's path. */
export async function bundle(root, entry, name) {
  // Not a static import: on a fresh clone esbuild was not installed at the start.
  const { build, stop } = await import('esbuild');
  const outfile = join(root, 'demo', '.cache', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  // Ends esbuild's child process.
  await stop();
  return outfile;
}
