import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A ClickHouse engine of its own, in a process of its own. */
export interface Engine {
  url: string;
  /** Kills it on the spot, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the engine on a folder, and waits until it answers.
 *
 * @param port by default, one that is free
 * @param env see `engine.js`
 */
export async function startEngine(folder: string, port = 0, env = {}): Promise<Engine> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(__dirname, 'engine.js'), folder, String(port)],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...process.env, ...env } },
  );
  const ended = once(child, 'exit');
  const [printed] = (await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`the engine ended with ${String(code)}`))),
  ])) as [Buffer];
  return {
    url: `http://127.0.0.1:${printed.toString().trim()}`,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
