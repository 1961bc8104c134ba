const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Every file that `exports` names; `source` is for the build and not published. */
const exported = (manifest) =>
  Object.values(manifest.exports)
    .flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : Object.entries(entry).flatMap(([condition, path]) =>
            condition === 'source' ? [] : path,
          ),
    )
    .map((path) => path.replace(/^\.\//, ''));

/** Exports without the condition `types`. */
const untyped = (manifest) =>
  Object.entries(manifest.exports)
    .filter(([, entry]) => typeof entry !== 'string' && !entry.types)
    .map(([path]) => path);

/**
 * Prints the sizes of a tarball by folder, and what is wrong with its contents; returns whether
 * nothing is.
 *
 * @param packed npm's report
 * @param allowed what may be published
 * @param required files that must be there, besides those that `exports` names
 */
export function checkContents({ files, size, unpackedSize }, { manifest, allowed, required, say }) {
  const paths = files.map(({ path }) => path);
  const folders = new Map();
  for (const { path, size: bytes } of files) {
    const folder = path.startsWith('dist/') ? path.split('/').slice(0, 2).join('/') : path;
    const { count, sum } = folders.get(folder) ?? { count: 0, sum: 0 };
    folders.set(folder, { count: count + 1, sum: sum + bytes });
  }
  for (const [folder, { count, sum }] of folders) {
    say(`  ${folder.padEnd(32)} ${String(count).padStart(3)} files ${kilobytes(sum).padStart(9)}`);
  }
  say(`  packed ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}`);

  const problems = [
    ...paths.filter((path) => !allowed.test(path)).map((path) => `should not be packed: ${path}`),
    ...[...exported(manifest), ...required]
      .filter((path) => !paths.includes(path))
      .map((path) => `is missing: ${path}`),
    ...untyped(manifest).map((path) => `has no types: ${path}`),
  ];
  for (const problem of problems) say(`  ${problem}`);
  return problems.length === 0;
}
