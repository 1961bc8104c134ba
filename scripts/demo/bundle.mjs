import { join } from 'node:path';

/** Makes one file that Node runs from a TypeScript entry of the demo; returns its path. */
export async function bundle(root, entry, name) {
  // Not at the top of the file: on a fresh clone esbuild is installed only by now.
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
  // Its helper process would stay for as long as the demo runs.
  await stop();
  return outfile;
}
