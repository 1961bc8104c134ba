/** The mail about an article that takes off in private. Pure. */
import type { MailLanguage } from '../../../core';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { mailOf } from './mail-of';
import { linkTo, oneLine } from './mail-text';
import { numbersIn } from './numbers';
import type { Mail } from './weekly-input';

/** What the mail is written from. Links are absolute http or https addresses. */
export interface TakeOffInput {
  language: MailLanguage;
  /** The site's name or host, as its editors know it. */
  site: string;
  title: string;
  /** Private visits of the last seven days. Some of them may be inferred. */
  privateVisits: number;
  /** Those of a usual week of the article. */
  usual: number;
  links: {
    /** The article's page in the admin panel. */
    article: string;
    /** Where the mail is turned off. */
    settings: string;
  };
}

interface Texts {
  subject(site: string, title: string): string;
  lead(title: string, privateVisits: number, usual: number): string;
  page: string;
  footer: string;
}

const english = numbersIn('en');
const french = numbersIn('fr');

const TEXTS: Readonly<Record<MailLanguage, Texts>> = {
  en: {
    subject: (site, title) => `${site}: “${title}” is taking off in private`,
    lead: (title, now, usual) =>
      `“${title}” had ${english.count(now, 'private visit', 'private visits')} in the last seven days. ${usual === 0 ? 'Usually it has hardly any.' : `In a usual week it has about ${english.whole(usual)}.`}`,
    page: 'See the article’s figures',
    footer: 'Strapi sends this mail when an article takes off, about each at most once in 30 days.',
  },
  fr: {
    subject: (site, title) => `${site}\u00a0: «\u00a0${title}\u00a0» décolle en privé`,
    lead: (title, now, usual) =>
      `«\u00a0${title}\u00a0» a reçu ${french.count(now, 'visite privée', 'visites privées')} ces sept derniers jours. ${usual === 0 ? 'D’habitude, il n’en reçoit presque aucune.' : `Une semaine ordinaire lui en apporte environ ${french.whole(usual)}.`}`,
    page: 'Voir les chiffres de l’article',
    footer:
      'Strapi envoie ce message quand un article décolle, au plus une fois en 30 jours pour chacun.',
  },
};

/** What every mail says in the same words. */
const SHARED = { en: ENGLISH, fr: FRENCH };

/**
 * The subject, text and HTML of the mail, in English or French. The title is escaped, and nothing in
 * the mail is loaded from anywhere.
 *
 * @throws {TypeError} if a link is no absolute http or https address
 */
export function takeOffMail(input: TakeOffInput): Mail {
  const { language, links, privateVisits } = input;
  const texts = TEXTS[language];
  const shared = SHARED[language];
  const title = oneLine(input.title);
  const site = oneLine(input.site);
  return mailOf({
    language,
    subject: texts.subject(site, title),
    heading: site,
    lead: texts.lead(title, privateVisits, Math.round(input.usual)),
    estimate: shared.estimate,
    articlesTitle: '',
    articles: [],
    finding: null,
    page: { text: texts.page, link: linkTo(links.article) },
    footer: texts.footer,
    settings: { text: shared.settings, link: linkTo(links.settings) },
  });
}
