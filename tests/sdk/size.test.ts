import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
/** For people to look at; the numbers drift with every change, the goals do not. */
const output = join(root, 'tests/output/sdk');

/** A row of `npm run bench -- sdk`. */
interface Row {
  metric: string;
  value: number;
  unit: string;
  goal?: string;
  holds?: boolean;
}

let rows: Row[];
beforeAll(async () => {
  // Another process, since the measuring is ES modules, which jest does not load.
  const command = [join(root, 'bench/run.mjs'), 'sdk', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  rows = JSON.parse(stdout);
  const lines = rows.map(({ metric, value, unit, goal = '' }) =>
    `${metric.padEnd(42)} ${value.toLocaleString('en').padStart(7)} ${unit}  ${goal}`.trimEnd(),
  );
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'sizes.txt'), `${lines.join('\n')}\n`);
});

const BUDGETS = {
  'our tracker': '<= 2150',
  'our bar and tracker, eight icons': '<= 5650',
  'our bar, later: QR code': '<= 4500',
};

it.each(Object.entries(BUDGETS))('%s is %s bytes, minified and compressed', (metric, goal) => {
  const row = rows.find((each) => each.metric === metric);
  // All of the row, so that a failure shows how far over it is.
  expect(row).toEqual({ ...row, metric, goal, holds: true });
});

it('keeps every other budget that the bench knows of', () => {
  expect(rows.filter(({ metric, holds }) => holds === false && !(metric in BUDGETS))).toEqual([]);
});

it('measures each side as something', () => {
  expect(rows.filter(({ value }) => !(value > 100))).toEqual([]);
});
