import type { Finding, MailLanguage, Period, ShareChange, ShareOfVisits } from '../../../core';

/** What the mail of a week is written from. Links are absolute http or https addresses. */
export interface WeeklyInput {
  language: MailLanguage;
  /** The site's name or host, as its editors know it. */
  site: string;
  period: Period;
  visits: number;
  privateVisits: number;
  /** Part of the private visits: an estimate. */
  inferredVisits: number;
  share: ShareOfVisits;
  /** Since the week before. */
  change: ShareChange;
  /** Articles with the most private visits, first the most; three are written. */
  articles: readonly WeeklyArticle[];
  finding: Finding | null;
  links: {
    /** The page _Dark social_. */
    page: string;
    /** Where the finding's action is done; needed only with a finding. */
    finding?: string;
    /** Where the mail is turned off. */
    settings: string;
  };
}

export interface WeeklyArticle {
  title: string;
  privateVisits: number;
  /** The article's page in the admin panel. */
  link: string;
}

/** A mail as Strapi's email service takes it. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}
