// The memory that a million addresses take in the limiter, and the time of one request in it.
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startSide } from '../lib/side.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MOST_MB = 64;

/** The limiter alone, as the server has it. */
async function bundled() {
  const folder = join(root, 'tests', 'output', 'bench');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, 'rate-limit.cjs');
  await build({
    entryPoints: [join(root, 'server', 'src', 'http', 'rate-limit.ts')],
    ...{ bundle: true, platform: 'node', packages: 'external', outfile, logLevel: 'error' },
  });
  return outfile;
}

/** In a process of its own, whose heap holds nothing else. */
async function measure(module, count) {
  const { createRateLimit } = createRequire(import.meta.url)(module);
  const limit = createRateLimit({ requests: 600, seconds: 3600 });
  const heap = () => {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const address = `2001:db8:${(index >> 16).toString(16)}:${(index & 0xffff).toString(16)}::/64`;
    await limit({ address, userAgent: `agent ${index % 7}` });
  }
  const microseconds = ((performance.now() - began) / count) * 1000;
  return { megabytes: (heap() - before) / 1e6, microseconds };
}

if (process.env.ATTACK_LIMITER) {
  const found = await measure(process.env.ATTACK_LIMITER, Number(process.env.ATTACK_COUNT));
  process.send(found);
  setInterval(() => undefined, 60_000);
}

export async function addresses({ isShort }) {
  const count = isShort ? 200_000 : 1_000_000;
  const module = await bundled();
  const env = { ATTACK_LIMITER: module, ATTACK_COUNT: String(count) };
  const side = await startSide(fileURLToPath(import.meta.url), env, ['--expose-gc']);
  await side.stop();
  await rm(module);
  const { megabytes, microseconds } = side;
  return [
    { metric: 'addresses', value: count },
    {
      metric: 'heap that they take',
      value: megabytes,
      unit: 'MB',
      goal: `≤ ${MOST_MB}`,
      holds: megabytes <= MOST_MB,
    },
    { metric: 'time of one request', value: microseconds, unit: 'µs' },
  ];
}
