/** The mail of Monday morning: last week in one sentence, three articles and one finding. Pure. */
import { channelById, channelLabel, type MailLanguage } from '../../../core';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { linkTo, oneLine } from './mail-text';
import { numbersIn } from './numbers';
import type { Texts } from './texts';
import { mailOf } from './mail-of';
import type { MailParts } from './mail-parts';
import type { Mail, WeeklyInput } from './weekly-input';

export type { Mail, WeeklyArticle, WeeklyInput } from './weekly-input';

const TEXTS: Readonly<Record<MailLanguage, Texts>> = { en: ENGLISH, fr: FRENCH };
/** Nobody reads more on a Monday. */
const MOST_ARTICLES = 3;

function channelName(id: string, language: MailLanguage): string {
  const channel = channelById(id);
  return channel ? channelLabel(channel, language) : oneLine(id);
}

function findingOf({ finding, language, links }: WeeklyInput): MailParts['finding'] {
  if (!finding) return null;
  const texts = TEXTS[language];
  return {
    title: texts.findingTitle,
    sentence: texts.finding(finding, {
      title: 'article' in finding ? oneLine(finding.article.title) : '',
      channel: 'channel' in finding ? channelName(finding.channel, language) : '',
      shapes: 'shapes' in finding ? finding.shapes.map(oneLine) : [],
    }),
    action: texts.actions[finding.kind],
    link: linkTo(links.finding ?? links.page),
  };
}

function partsOf(input: WeeklyInput): MailParts {
  const { language, links, period } = input;
  const texts = TEXTS[language];
  const site = oneLine(input.site);
  return {
    language,
    subject: texts.subject(site, input),
    heading: `${site} · ${numbersIn(language).days(period.from, period.to)}`,
    lead: texts.lead(input),
    estimate: input.inferredVisits > 0 ? texts.estimate : '',
    articlesTitle: texts.articles,
    articles: input.articles.slice(0, MOST_ARTICLES).map(({ title, privateVisits, link }) => ({
      title: oneLine(title),
      visits: texts.visits(privateVisits),
      link: linkTo(link),
    })),
    finding: findingOf(input),
    page: { text: texts.page, link: linkTo(links.page) },
    footer: texts.footer,
    settings: { text: texts.settings, link: linkTo(links.settings) },
  };
}

/**
 * The subject, text and HTML of the weekly mail, in English or French. Titles and names are escaped,
 * and nothing in the mail is loaded from anywhere.
 *
 * @throws {TypeError} if a link is no absolute http or https address
 */
export function weeklyMail(input: WeeklyInput): Mail {
  return mailOf(partsOf(input));
}
