import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestApp } from '../strapi';

/** A Strapi in a process of its own, which can be killed and started again. */
export interface Instance {
  /** Where it answers; `undefined` while it does not run. */
  origin(): string | undefined;
  pid(): number | undefined;
  /** Sets its clock so many ms ahead. */
  clock(ahead: number): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

type Place = Pick<TestApp, 'directory' | 'database'>;

/** @param connection of Strapi's `config/database`, if not the database's own */
export async function startInstance(
  { directory, database }: Place,
  connection: object = database.connection,
): Promise<Instance> {
  let child: ChildProcess | undefined;
  let origin: string | undefined;

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child;
    [child, origin] = [undefined, undefined];
    if (ending === undefined || ending.exitCode !== null) return;
    const exit = once(ending, 'exit');
    ending.kill(signal);
    await exit;
  }

  const instance: Instance = {
    origin: () => origin,
    pid: () => child?.pid,
    async clock(ahead) {
      child?.send({ clock: ahead });
      if (child) await once(child, 'message');
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async start() {
      const started = fork(join(__dirname, '..', 'serve.js'), {
        // What it logs of a fault is not the test's result.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: {
          ...process.env,
          APP: directory,
          TEST_DATABASE: JSON.stringify({ connection }),
          STRAPI_TELEMETRY_DISABLED: 'true',
        },
      });
      const exit = once(started, 'exit').then(([code]) => {
        throw new Error(`Strapi ended with ${code}`);
      });
      const [{ port }] = (await Promise.race([once(started, 'message'), exit])) as [
        { port: number },
      ];
      exit.catch(() => undefined);
      [child, origin] = [started, `http://127.0.0.1:${port}`];
    },
  };
  await instance.start();
  return instance;
}
