import type { ArticleKey } from '../../../core';
import type { Mail } from '../mail/weekly-input';
import type { ArticlesSources } from '../report/articles';
import type { Findings } from '../report/findings';
import type { MoversSources } from '../report/lists';
import type { LiveSettings } from '../settings/settings';
import type { Calendar } from '../store/calendar';
import type { EventStore } from '../store/event-store';

/** What the event `dark-social.take-off` tells a webhook. Nothing of it is about a person. */
export interface TakeOff extends ArticleKey {
  title: string;
  /** Private visits of the last 7 days, today included. */
  privateVisits: number;
  /** The mean of such 7 days over the four weeks before. */
  usual: number;
}

/** What mails are made of, and how they leave. */
export interface MailingSources {
  store: Pick<EventStore, 'claims'> & {
    statistics: ArticlesSources['store']['statistics'] & MoversSources['store']['statistics'];
  };
  titles: ArticlesSources['titles'];
  isSingleType: ArticlesSources['isSingleType'];
  search: ArticlesSources['search'];
  findings: Pick<Findings, 'ofSite'>;
  calendar: Calendar;
  settings: Pick<LiveSettings, 'current' | 'refresh'>;
  /** The host of the site. */
  site: string;
  /** Root of the admin panel, without a slash at its end. */
  adminUrl: string;
  /** Sends by Strapi's email plugin. */
  send(to: string, mail: Mail): Promise<void>;
  webhook: {
    /** Whether an enabled webhook waits for the event. */
    isWanted(): Promise<boolean>;
    emit(takeOff: TakeOff): Promise<void>;
  };
  log: { error(error: Error): void };
}

/** Whoever may change the settings decides who receives mails: every title may stand in them. */
export const EVERYBODY = { mayRead: () => true };
