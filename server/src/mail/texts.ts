import type { Finding } from '../../../core';
import type { WeeklyInput } from './weekly-input';

/** The figures of the mail's first sentence. */
export type Lead = Pick<
  WeeklyInput,
  'visits' | 'privateVisits' | 'inferredVisits' | 'share' | 'change'
>;

/** What a mail says in one language. Titles and names arrive as plain text of one line. */
export interface Texts {
  subject(site: string, lead: Lead): string;
  /** The week's figures in one or two sentences. */
  lead(lead: Lead): string;
  /** Shown if the figures hold an estimate. */
  estimate: string;
  articles: string;
  visits(privateVisits: number): string;
  findingTitle: string;
  finding(finding: Finding, names: { title: string; channel: string; shapes: string[] }): string;
  actions: Readonly<Record<Finding['kind'], string>>;
  page: string;
  footer: string;
  settings: string;
}

/** Points by which a share changed; 0 where nothing is to be said of it. */
export const pointsOf = ({ change }: Lead): number =>
  change.direction === 'up' || change.direction === 'down'
    ? Math.round((change.difference ?? 0) * 100)
    : 0;

/** Whether the share can be named. */
export const isKnown = ({ share }: Lead): boolean => share.share !== null && !share.tooFew;
