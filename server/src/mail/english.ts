import type { Finding } from '../../../core';
import { numbersIn } from './numbers';
import { isKnown, pointsOf, type Lead, type Texts } from './texts';

const { whole, short, percent, count, list } = numbersIn('en');

const visits = (value: number): string => count(value, 'visit', 'visits');
const privateVisits = (value: number): string => count(value, 'private visit', 'private visits');
const shares = (value: number): string => count(value, 'share', 'shares');

function changed(lead: Lead): string {
  const points = pointsOf(lead);
  if (lead.change.direction === 'unknown') return '';
  if (points === 0) return ', about the same as the week before';
  return `, ${count(Math.abs(points), 'point', 'points')} ${points > 0 ? 'more' : 'less'} than the week before`;
}

function leadOf(lead: Lead): string {
  if (lead.visits === 0) return 'Last week brought no visits.';
  const about = lead.inferredVisits > 0 ? 'about ' : '';
  if (!isKnown(lead)) {
    return `Last week brought ${visits(lead.visits)}, ${about}${whole(lead.privateVisits)} of them from private sharing: too few to speak of a share.`;
  }
  const share = percent(lead.share.share ?? 0);
  return `Last week, ${about}${whole(lead.privateVisits)} of your ${whole(lead.visits)} visits came from private sharing: ${share}${changed(lead)}.`;
}

function pressed(times: number): string {
  if (times === 0) return 'nobody pressed its share buttons';
  const often = times === 1 ? 'once' : `${whole(times)} times`;
  return `its share buttons were pressed only ${often}`;
}

const perShare = (own: number, others: number): string =>
  `${short(own)} per share, against ${short(others)} with the other channels`;

function sentenceOf(
  finding: Finding,
  { title, channel, shapes }: { title: string; channel: string; shapes: string[] },
): string {
  switch (finding.kind) {
    case 'took-off':
      return `“${title}” took off ${count(finding.daysAfter, 'day', 'days')} after it was published: ${privateVisits(finding.visits)} in ${count(finding.days, 'day', 'days')}, after ${short(finding.visitsPerDayBefore)} per day until then.`;
    case 'few-shares':
      return `“${title}” had ${visits(finding.visits)}, ${whole(finding.privateVisits)} of them private, but ${pressed(finding.shares)}. On your other articles, as many visitors press them about ${whole(finding.expectedShares)} times.`;
    case 'strong-channel':
      return `${channel} brought ${visits(finding.visits)} from ${shares(finding.shares)}: ${perShare(finding.visitsPerShare, finding.otherVisitsPerShare)}.`;
    case 'weak-channel':
      return `${channel} brought ${finding.visits === 0 ? 'no visits' : `only ${visits(finding.visits)}`} from ${shares(finding.shares)}: ${perShare(finding.visitsPerShare, finding.otherVisitsPerShare)}.`;
    case 'unopened-previews':
      return `Messengers showed the preview of “${title}” ${count(finding.previews, 'time', 'times')}, but ${finding.privateVisits === 0 ? 'nobody opened the link' : `only ${privateVisits(finding.privateVisits)} followed`}. With your other articles, about ${whole(finding.expectedVisits)} would have.`;
    case 'unmatched-visits':
      return `${visits(finding.visits)}, ${percent(finding.share)} of all, came to addresses that match no article${shapes.length > 0 ? ` (such as ${list(shapes)})` : ''}.`;
  }
}

export const ENGLISH: Texts = {
  subject: (site, lead) =>
    isKnown(lead)
      ? `${site}: ${percent(lead.share.share ?? 0)} of last week’s visits came from private sharing`
      : `${site}: ${lead.visits === 0 ? 'no visits' : visits(lead.visits)} last week`,
  lead: leadOf,
  estimate: 'Private visits include inferred ones, which are an estimate.',
  articles: 'Most visited from private sharing',
  visits: privateVisits,
  findingTitle: 'Worth a look',
  finding: sentenceOf,
  actions: {
    'took-off': 'See the article’s figures',
    'few-shares': 'Change its message or channels',
    'strong-channel': 'Put it first',
    'weak-channel': 'Move it down or replace it',
    'unopened-previews': 'Check its title and picture',
    'unmatched-visits': 'Check the paths of your content types',
  },
  page: 'See all figures',
  footer: 'Strapi sends this mail every Monday.',
  settings: 'Change this in the settings',
};
