import type { Reclassification } from '../../../core';

export interface ReclassificationRun {
  /** Starts one, unless one is on its way in this process; resolves when it has ended. */
  start(): Promise<Reclassification>;
  status(): Reclassification;
}

type Progress = Pick<Reclassification, 'looked' | 'changed'>;

/** Runs re-classifications one at a time and knows how far the latest has come. */
export function createRun(
  work: (progress: (so: Progress) => void) => Promise<Progress>,
  log: (error: unknown) => void,
  now: () => number = Date.now,
): ReclassificationRun {
  let status: Reclassification = { state: 'never', looked: 0, changed: 0 };
  let running: Promise<Reclassification> | undefined;

  async function run(): Promise<Reclassification> {
    status = { state: 'running', startedAt: new Date(now()).toISOString(), looked: 0, changed: 0 };
    try {
      const done = await work((so) => (status = { ...status, ...so }));
      status = { ...status, ...done, state: 'done' };
    } catch (error) {
      log(error);
      status = { ...status, state: 'failed' };
    }
    status = { ...status, endedAt: new Date(now()).toISOString() };
    running = undefined;
    return status;
  }

  return { start: () => (running ??= run()), status: () => status };
}
