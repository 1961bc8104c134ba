/** A mail in parts: plain text of one line each, and links in normal form. Empty parts are left out. */
export interface MailParts {
  language: string;
  subject: string;
  heading: string;
  lead: string;
  estimate: string;
  articlesTitle: string;
  articles: readonly { title: string; visits: string; link: string }[];
  finding: { title: string; sentence: string; action: string; link: string } | null;
  page: { text: string; link: string };
  footer: string;
  settings: { text: string; link: string };
}
