/**
 * How many inputs each of these tests makes up: 5,000, or as many as FUZZ_RUNS says. A failure names its
 * seed and path, with which fast-check shrinks it to the smallest input that fails.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5_000);

/** ms that a test may take. */
export const PATIENCE = 60_000 + RUNS * 20;

/** What an input may leave behind when many have left nothing more, in bytes. */
const MOST_KEPT = 30_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of the heap that are in use. */
export function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** @param before what `heap` said once caches were warm */
export function expectFlat(before: number): void {
  expect(heap() - before).toBeLessThan(MOST_KEPT);
}
