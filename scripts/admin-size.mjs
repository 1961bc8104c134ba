// What the admin panel downloads of the plugin, in bytes: `npm run build`, then
// `node scripts/admin-size.mjs`. The entry is loaded by every page of the panel, a part once it is
// drawn. Each file of `dist/admin` is minified and compressed as Strapi's build of the panel and a
// server do it. Packages that the panel brings or that are installed beside the plugin are not in
// `dist/admin`, nor in these figures.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';

/** See docs/decisions/036-entry-of-the-panel.md. */
const GOALS = { entry: 3_000, part: 90_000 };

const folder = new URL('../dist/admin/', import.meta.url);
const read = (file) => readFileSync(new URL(file, folder), 'utf8');

const matches = (code, pattern) => Array.from(code.matchAll(pattern), ([, found]) => found);
const importsOf = (code) => matches(code, /\b(?:from|import) "\.\/([^"]+)"/g);
const partsOf = (code) => matches(code, /\bimport\("\.\/([^"]+)"\)/g);

/** A file and all that it imports, which a browser fetches with it. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of importsOf(read(file))) withImports(imported, found);
  return found;
}

const size = (file) => {
  const { code } = transformSync(read(file), { minify: true, format: 'esm', charset: 'utf8' });
  return gzipSync(code, { level: 9 }).length;
};
const sum = (files) => [...files].reduce((total, file) => total + size(file), 0);

/** What a part is called in the code; many files are called `index`. */
const nameOf = (file) => read(file).match(/(\w+) as default/)?.[1] ?? file;

/** `entry`, and of each part what it adds to the entry, by file: its `name` and `bytes`. */
export function adminSize() {
  const entry = withImports('index.mjs');
  const parts = new Map();
  const queue = [...entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const part of partsOf(read(file)).filter((each) => !parts.has(each))) {
      const files = withImports(part);
      const more = [...files].filter((each) => !entry.has(each));
      parts.set(part, { name: nameOf(part), bytes: sum(more) });
      queue.push(...files);
    }
  }
  return { entry: sum(entry), parts };
}

/** Whether the entry and each part are within the goals; says what is not. */
export function checkAdminSize(say) {
  const { entry, parts } = adminSize();
  const found = [
    ['entry', entry, GOALS.entry],
    ...[...parts.values()].map(({ name, bytes }) => [name, bytes, GOALS.part]),
  ];
  const over = found.filter(([, bytes, goal]) => bytes > goal);
  for (const [name, bytes, goal] of over) say(`${name}: ${bytes} bytes, of at most ${goal}`);
  return over.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { entry, parts } = adminSize();
  const rows = [...parts].map(([file, { name, bytes }]) => [bytes, `${name} (${file})`]);
  for (const [bytes, name] of [[entry, 'entry'], ...rows.sort(([a], [b]) => b - a)]) {
    process.stdout.write(`${String(bytes).padStart(7)}  ${name}\n`);
  }
}
