import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
/** Ends a program with the one that started it, however that ended. */
const END_WITH_PARENT = pathToFileURL(join(root, 'scripts/demo/end-with-parent.mjs')).href;

/** A Node program that this test started. */
export interface Program {
  /** Resolves when it has ended, to what it printed; rejects where it failed. */
  ended: Promise<string>;
  /** Ends it, and whatever it started. */
  stop(): Promise<void>;
}

export function startNode(
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Program {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd,
    // jest's own value is none that bundlers know.
    env: { ...process.env, NODE_ENV: undefined, ...env },
    // A group of its own, so that it can be ended as a whole.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    if (code !== 0 && signal !== 'SIGTERM') {
      throw new Error(`${args.join(' ')} failed (${signal ?? `code ${code}`}):\n${printed}`);
    }
    return printed;
  });
  // Whoever waits for it is told; nobody has to.
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      process.kill(-child.pid, 'SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}
