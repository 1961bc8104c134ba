// Arguments of `npm test -- …`: paths, projects, and options for jest.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { FOLDERS } = createRequire(import.meta.url)('../../tests/folders.js');

/** Options of jest with a value. */
const WITH_VALUE = new Set(['-t', '--testNamePattern', '-w', '--maxWorkers', '--bail', '--seed']);

/** Throws on an unknown project. */
export function readArguments(args) {
  const paths = [];
  const projects = [];
  const options = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--project') projects.push(args[(index += 1)] ?? '');
    else if (arg.startsWith('--project=')) projects.push(arg.slice('--project='.length));
    else if (!arg.startsWith('-')) paths.push(arg);
    else {
      options.push(arg);
      if (WITH_VALUE.has(arg) && index + 1 < args.length) options.push(args[(index += 1)]);
    }
  }
  const unknown = projects.find((project) => !(project in FOLDERS));
  if (unknown !== undefined) {
    throw new Error(`--project "${unknown}": expected one of ${Object.keys(FOLDERS).join(', ')}.`);
  }
  return { paths, projects, options };
}

/** Whether the project was requested, by name or by the path of one of its tests. */
export function isWanted(root, project, { paths, projects }) {
  if (projects.length > 0 && !projects.includes(project)) return false;
  if (paths.length === 0) return true;
  const patterns = paths.map((path) => new RegExp(path.replace(/^\.\//, ''), 'i'));
  return FOLDERS[project].some((folder) =>
    readdirSync(join(root, 'tests', folder), { recursive: true })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .some((file) => patterns.some((each) => each.test(join(root, 'tests', folder, file)))),
  );
}
