import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TestApp } from '../strapi';

const ROOT = join(__dirname, '..', '..', '..');
const STRAPI = join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
/** What `strapi develop` prints whenever it has started. */
const STARTED = 'Launched in';
/** ms after which a file is changed again: what changes before Strapi watches is not seen. */
const UNSEEN_MS = 3_000;

/** Without one, Strapi compiles by that of the project around the app. Nothing is to be checked. */
const TSCONFIG = {
  extends: '@strapi/typescript-utils/tsconfigs/server',
  compilerOptions: { outDir: 'dist', rootDir: '.', allowJs: true, noResolve: true },
  include: ['./config', './src', './src/**/*.json'],
};

/** An app that `strapi develop` runs. */
export interface DevelopedApp {
  origin: string;
  /** Changes a file of the app, and waits until Strapi has started again for it. */
  change(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Counts the starts that a process prints; rejects where it ends. */
function startsOf(child: ChildProcess): { waitFor(starts: number): Promise<void> } {
  let printed = '';
  let told: (() => void) | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      told?.();
    });
  }
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`strapi develop ended with ${String(code)}:\n${printed}`);
  });
  ended.catch(() => undefined);
  return {
    async waitFor(starts) {
      const started = new Promise<void>((resolve) => {
        told = () => printed.split(STARTED).length > starts && resolve();
        told();
      });
      await Promise.race([started, ended]);
    },
  };
}

export async function develop({
  directory,
  database,
}: Pick<TestApp, 'directory' | 'database'>): Promise<DevelopedApp> {
  if (directory.includes('tmp')) {
    throw new Error(`strapi develop watches no path that contains "tmp", such as ${directory}.`);
  }
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  const port = await freePort();
  const without = ['--no-watch-admin', '--no-build-admin', '--no-install-deps'];
  const child = spawn(process.execPath, [STRAPI, 'develop', ...without], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      TEST_PORT: String(port),
      TEST_DATABASE: JSON.stringify({ connection: database.connection }),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  const { waitFor } = startsOf(child);
  let starts = 1;
  await waitFor(starts);
  return {
    origin: `http://127.0.0.1:${port}`,
    async change() {
      starts += 1;
      const write = (): Promise<void> =>
        appendFile(join(directory, 'src', 'index.js'), '\n// Changed.\n');
      const again = setInterval(() => void write().catch(() => undefined), UNSEEN_MS);
      await write();
      await waitFor(starts).finally(() => clearInterval(again));
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
