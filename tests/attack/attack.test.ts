/** The attacks of `npm run attack`, in short: each says itself what must hold. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PATIENCE = 600_000;

interface Row {
  metric: string;
  value: number;
  goal?: string;
  holds?: boolean;
}

/** Runs an attack in a process of its own. It ends with 1 where something is open. */
const attack = (name: string): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(ROOT, 'bench', 'attack', 'run.mjs'), name, '--short', '--json'],
      { cwd: ROOT, timeout: PATIENCE },
      (error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as Row[]);
        } catch {
          reject(new Error(stderr, { cause: error }));
        }
      },
    );
  });

it.each(['addresses', 'forwarded', 'beside', 'slow', 'names'])(
  '%s gains nothing',
  async (name) => {
    const rows = await attack(name);
    expect(rows.filter(({ holds }) => holds !== undefined).length).toBeGreaterThan(0);
    expect(rows.filter(({ holds }) => holds === false)).toEqual([]);
  },
  PATIENCE,
);
