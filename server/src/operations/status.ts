import { JOB_NAMES, type StatusReport } from '../../../core';
import type { Tally } from './tally';

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * What the status card shows.
 *
 * @param waiting how many events wait to be written
 */
export function statusReport(
  { startedAt, recorded, refused, lastCommit, jobs }: Tally,
  waiting: number,
): StatusReport {
  return {
    startedAt: iso(startedAt),
    events: {
      accepted: Object.values(recorded.accepted).reduce((sum, count) => sum + count, 0),
      duplicates: recorded.duplicates,
      ignored: { ...recorded.ignored },
      waiting,
    },
    refused: { ...refused },
    lastCommit: lastCommit
      ? { at: iso(lastCommit.at), events: lastCommit.events, ms: lastCommit.ms }
      : null,
    jobs: JOB_NAMES.map((name) => {
      const { last } = jobs[name];
      return {
        name,
        lastRunAt: last ? iso(last.at) : null,
        lastRunFailed: last?.failed ?? false,
        ms: last?.ms ?? 0,
      };
    }),
  };
}
