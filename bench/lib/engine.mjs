// The ClickHouse engine that the tests use, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../tests/clickhouse/engine.js', import.meta.url));

/** `{ engine, url }`: the process, and where it answers. Port 0 is one that is free. */
export async function startEngine(folder, port = 0) {
  const engine = spawn(process.execPath, [script, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = await once(engine.stdout, 'data');
  return { engine, url: `http://127.0.0.1:${line.toString().trim()}` };
}
