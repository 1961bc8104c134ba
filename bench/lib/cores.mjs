// Which core a process runs on. Left alone, a scheduler puts two processes of the same program on
// different cores, now beside the process that measures and now away from it, and keeps them there.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** Ties the main thread of a process alone: those that compile and collect garbage stay free. */
const tie = (pid, cores) =>
  spawnSync('taskset', ['-cp', String(cores), String(pid)], { stdio: 'ignore' }).status === 0;

/**
 * Ties this process to one core and others to another, which they share. Answers a function that
 * frees this process, so that what it starts next is born free. Where there are no two cores or no
 * `taskset`, which Linux has, it says so, and processes stay where they are.
 */
export function keepApart(pids) {
  if (!tie(process.pid, 0) || !pids.every((pid) => tie(pid, 1))) {
    process.emitWarning('processes could not be tied to cores: figures vary more than they should');
  }
  return () => void tie(process.pid, `0-${cpus().length - 1}`);
}
