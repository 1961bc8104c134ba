import type { Finding } from '../../../core';
import { numbersIn } from './numbers';
import { isKnown, pointsOf, type Lead, type Texts } from './texts';

const { whole, short, percent, count, list } = numbersIn('fr');

const visits = (value: number): string => count(value, 'visite', 'visites');
const privateVisits = (value: number): string => count(value, 'visite privée', 'visites privées');
const shares = (value: number): string => count(value, 'partage', 'partages');
const days = (value: number): string => count(value, 'jour', 'jours');

function changed(lead: Lead): string {
  const points = pointsOf(lead);
  if (lead.change.direction === 'unknown') return '';
  if (points === 0) return ', à peu près comme la semaine précédente';
  return `, ${count(Math.abs(points), 'point', 'points')} de ${points > 0 ? 'plus' : 'moins'} que la semaine précédente`;
}

function leadOf(lead: Lead): string {
  if (lead.visits === 0) return 'La semaine dernière n’a apporté aucune visite.';
  const about = lead.inferredVisits > 0 ? 'environ ' : '';
  if (!isKnown(lead)) {
    return `La semaine dernière a apporté ${visits(lead.visits)}, dont ${about}${count(lead.privateVisits, 'venue', 'venues')} de partages privés\u00a0: trop peu pour parler d’une part.`;
  }
  const share = percent(lead.share.share ?? 0);
  return `La semaine dernière, ${about}${whole(lead.privateVisits)} de vos ${whole(lead.visits)} visites sont venues de partages privés\u00a0: ${share}${changed(lead)}.`;
}

function pressed(times: number): string {
  if (times === 0) return 'personne n’a utilisé ses boutons de partage';
  const often = times === 1 ? 'qu’une fois' : `que ${whole(times)} fois`;
  return `ses boutons de partage n’ont servi ${often}`;
}

const perShare = (own: number, others: number): string =>
  `${short(own)} par partage, contre ${short(others)} pour les autres canaux`;

function sentenceOf(
  finding: Finding,
  { title, channel, shapes }: { title: string; channel: string; shapes: string[] },
): string {
  const quoted = `«\u00a0${title}\u00a0»`;
  switch (finding.kind) {
    case 'took-off':
      return `${quoted} a décollé ${days(finding.daysAfter)} après sa publication\u00a0: ${privateVisits(finding.visits)} en ${days(finding.days)}, après ${short(finding.visitsPerDayBefore)} par jour jusque-là.`;
    case 'few-shares':
      return `${quoted} a reçu ${visits(finding.visits)}, dont ${count(finding.privateVisits, 'privée', 'privées')}, mais ${pressed(finding.shares)}. Sur vos autres articles, autant de visiteurs les utilisent environ ${whole(finding.expectedShares)} fois.`;
    case 'strong-channel':
      return `${channel} a apporté ${visits(finding.visits)} pour ${shares(finding.shares)}\u00a0: ${perShare(finding.visitsPerShare, finding.otherVisitsPerShare)}.`;
    case 'weak-channel':
      return `${channel} n’a apporté ${finding.visits === 0 ? 'aucune visite' : `que ${visits(finding.visits)}`} pour ${shares(finding.shares)}\u00a0: ${perShare(finding.visitsPerShare, finding.otherVisitsPerShare)}.`;
    case 'unopened-previews':
      return `Les messageries ont affiché l’aperçu de ${quoted} ${whole(finding.previews)} fois, mais ${finding.privateVisits === 0 ? 'personne n’a ouvert le lien' : `seulement ${privateVisits(finding.privateVisits)} en ${finding.privateVisits === 1 ? 'est venue' : 'sont venues'}`}. Vos autres articles en auraient reçu environ ${whole(finding.expectedVisits)}.`;
    case 'unmatched-visits':
      return `${visits(finding.visits)}, soit ${percent(finding.share)} du total, sont arrivées à des adresses qui ne correspondent à aucun article${shapes.length > 0 ? ` (par exemple ${list(shapes)})` : ''}.`;
  }
}

export const FRENCH: Texts = {
  subject: (site, lead) =>
    isKnown(lead)
      ? `${site}\u00a0: ${percent(lead.share.share ?? 0)} des visites de la semaine dernière sont venues de partages privés`
      : `${site}\u00a0: ${lead.visits === 0 ? 'aucune visite' : visits(lead.visits)} la semaine dernière`,
  lead: leadOf,
  estimate: 'Les visites privées comprennent les visites déduites, qui sont une estimation.',
  articles: 'Les plus visités grâce aux partages privés',
  visits: privateVisits,
  findingTitle: 'À regarder',
  finding: sentenceOf,
  actions: {
    'took-off': 'Voir les chiffres de l’article',
    'few-shares': 'Modifier son message ou ses canaux',
    'strong-channel': 'Le placer en premier',
    'weak-channel': 'Le placer plus bas ou le remplacer',
    'unopened-previews': 'Vérifier son titre et son image',
    'unmatched-visits': 'Vérifier les chemins de vos types de contenu',
  },
  page: 'Voir tous les chiffres',
  footer: 'Strapi envoie ce message chaque lundi.',
  settings: 'Modifier dans les réglages',
};
