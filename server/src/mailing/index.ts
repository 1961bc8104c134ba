/** Mails to the site's own people, off until addresses are set. */
import type { MailingSources } from './sources';
import { tellTakeOffs } from './take-off';
import { sendWeekly } from './weekly';

export type { MailingSources, TakeOff } from './sources';

export interface Mailing {
  /** Last week's mail on Monday mornings. @param now ms since 1970 */
  weekly(now?: number): Promise<void>;
  /** A word when an article takes off. @param now ms since 1970 */
  takeOffs(now?: number): Promise<void>;
}

export const createMailing = (sources: MailingSources): Mailing => ({
  weekly: (now) => sendWeekly(sources, now),
  takeOffs: (now) => tellTakeOffs(sources, now),
});
