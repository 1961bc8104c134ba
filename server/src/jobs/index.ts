/** What runs when. Every instance runs every job, so each is idempotent; some run on one at a time. */
import type { Core } from '@strapi/types';
import { JOB_NAMES, type JobName } from '../../../core';
import { prune } from './prune';
import type { JobContext } from './job-context';

interface Job {
  /** Cron rule with seconds. */
  rule: string;
  /** Whether the rule's times are those of the site's time zone, which may be half an hour off. */
  siteTime?: boolean;
  /** Whether no two instances do it at the same time, since its work is on what all of them share. */
  alone?: boolean;
  run(context: JobContext): Promise<void>;
}

const JOBS: Readonly<Record<JobName, Job>> = {
  // Hourly, since salts must not outlive their 48 hours by a night.
  prune: { rule: '0 13 * * * *', alone: true, run: prune },
  // Each minute, so that the page is current.
  misses: { rule: '37 * * * * *', run: ({ misses }) => misses.flush() },
  // Each minute, so that every instance can say when the site last reported.
  'last-events': { rule: '52 * * * * *', run: ({ lastEvents }) => lastEvents.flush() },
  // Each minute: another instance may have saved new settings.
  settings: { rule: '7 * * * * *', run: ({ settings }) => settings.refresh() },
  // Each hour, so that what failed is tried again; on Mondays from seven o'clock on.
  'weekly-mail': {
    rule: '0 0 * * * *',
    siteTime: true,
    alone: true,
    run: ({ mailing }) => mailing.weekly(),
  },
  'take-offs': { rule: '0 23 * * * *', alone: true, run: ({ mailing }) => mailing.takeOffs() },
};

/** Strapi's scheduler has the jobs of all plugins. */
const scheduled = (name: JobName): string => `dark-social-${name}`;

/** Adds the jobs to Strapi's scheduler. A job that fails is logged and runs again at its next time. */
export function startJobs(strapi: Core.Strapi, context: JobContext): void {
  for (const name of JOB_NAMES) {
    const { rule, siteTime, alone, run } = JOBS[name];
    const watched = context.operations.job(name);
    const { claims } = context.store;
    const work = (): Promise<void> => run(context);
    const task = (): Promise<void> =>
      watched(() => (alone ? claims.alone(`job-${name}`, work) : work()));
    const options = siteTime ? { rule, tz: context.calendar.timeZone } : { rule };
    strapi.cron.add({ [scheduled(name)]: { task, options } });
  }
}

export function stopJobs(strapi: Core.Strapi): void {
  for (const name of JOB_NAMES) strapi.cron.remove(scheduled(name));
}
