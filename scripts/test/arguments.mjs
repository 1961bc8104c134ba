// What `npm test -- …` was asked for: paths, projects, and options that jest alone understands.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = {
  unit: ['core', 'config', 'content', 'attribution', 'intake', 'store', 'report', 'demo'],
  admin: ['admin'],
  sdk: ['sdk'],
  sqlite: ['integration'],
  postgres: ['integration'],
  mysql: ['integration'],
  browser: ['browser'],
  examples: ['examples'],
};

/** Jest's options that take the next argument as their value. */
const WITH_VALUE = new Set(['-t', '--testNamePattern', '-w', '--maxWorkers', '--bail', '--seed']);

/** Throws where a project does not exist. */
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

/** Whether the project was asked for, by its name or by a path that is among its tests. */
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
