import { createIntl } from 'react-intl';
import type { Finding, FindingKind } from '../../core';
import en from '../../admin/src/translations/en.json';
import fr from '../../admin/src/translations/fr.json';

const article = {
  uid: 'api::article.article',
  documentId: 'a1',
  locale: null,
  singleType: false,
  title: 'Hello',
};
const channel = { channel: 'WhatsApp', shares: 1200, otherVisitsPerShare: 2.04 };

const FINDINGS: { [Kind in FindingKind]: Extract<Finding, { kind: Kind }>[] } = {
  'took-off': [
    {
      kind: 'took-off',
      action: 'open-article',
      strength: 1,
      article,
      daysAfter: 6,
      days: 3,
      visits: 1290,
      visitsPerDayBefore: 14.83,
    },
  ],
  'few-shares': [0, 1, 3].map((shares) => ({
    kind: 'few-shares',
    action: 'edit-sharing',
    strength: 1,
    article,
    visits: 2100,
    privateVisits: 1300,
    shares,
    expectedShares: 51.7,
  })),
  'strong-channel': [
    {
      kind: 'strong-channel',
      action: 'order-channels',
      strength: 1,
      ...channel,
      visits: 7212,
      visitsPerShare: 6.01,
    },
  ],
  'weak-channel': [0, 1, 240].map((visits) => ({
    kind: 'weak-channel',
    action: 'order-channels',
    strength: 1,
    ...channel,
    visits,
    visitsPerShare: visits / 1200,
  })),
  'unopened-previews': [0, 1, 40].map((privateVisits) => ({
    kind: 'unopened-previews',
    action: 'edit-preview',
    strength: 1,
    article,
    previews: 1120,
    privateVisits,
    expectedVisits: 812.7,
  })),
  'unmatched-visits': [[], ['/blog/…', '/fr/…']].map((shapes) => ({
    kind: 'unmatched-visits',
    action: 'check-paths',
    strength: 1,
    visits: 1000,
    share: 0.0476,
    shapes,
  })),
};

/** What a sentence is written with: the finding's own fields, and names in place of keys. */
function sentenceOf(finding: Finding, locale: string, messages: Record<string, string>): string {
  const intl = createIntl({
    locale,
    messages,
    onError(error) {
      throw error;
    },
  });
  const { shapes = [] } = 'shapes' in finding ? finding : {};
  const numbers = Object.fromEntries(
    Object.entries(finding).filter(([, value]) => typeof value === 'number'),
  );
  return intl.formatMessage(
    { id: `finding.${finding.kind}.sentence` },
    {
      ...numbers,
      title: 'article' in finding ? finding.article.title : '',
      channel: 'channel' in finding ? finding.channel : '',
      examples: shapes.length,
      list: intl.formatList(shapes),
    },
  );
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const ENGLISH = [
  '“Hello” took off 6 days after it was published: 1,290 private visits in 3 days, after 14.8 per day until then.',
  '“Hello” had 2,100 visits, 1,300 of them private, but nobody pressed its share buttons. On your other articles, as many visitors press them about 52 times.',
  '“Hello” had 2,100 visits, 1,300 of them private, but its share buttons were pressed only once. On your other articles, as many visitors press them about 52 times.',
  '“Hello” had 2,100 visits, 1,300 of them private, but its share buttons were pressed only 3 times. On your other articles, as many visitors press them about 52 times.',
  'WhatsApp brought 7,212 visits from 1,200 shares: 6 per share, against 2 with the other channels.',
  'WhatsApp brought no visit from 1,200 shares: 0 per share, against 2 with the other channels.',
  'WhatsApp brought only 1 visit from 1,200 shares: 0 per share, against 2 with the other channels.',
  'WhatsApp brought only 240 visits from 1,200 shares: 0.2 per share, against 2 with the other channels.',
  'Messengers showed the preview of “Hello” 1,120 times, but nobody opened the link. With your other articles, about 813 would have.',
  'Messengers showed the preview of “Hello” 1,120 times, but only 1 private visit followed. With your other articles, about 813 would have.',
  'Messengers showed the preview of “Hello” 1,120 times, but only 40 private visits followed. With your other articles, about 813 would have.',
  '1,000 visits, 4.8% of all, came to addresses that match no article.',
  '1,000 visits, 4.8% of all, came to addresses that match no article (such as /blog/… and /fr/…).',
];

const FRENCH = [
  '« Hello » a décollé 6 jours après sa publication : 1 290 visites privées en 3 jours, après 14,8 par jour jusque-là.',
  '« Hello » a reçu 2 100 visites, dont 1 300 privées, mais personne n’a utilisé ses boutons de partage. Sur vos autres articles, autant de visiteurs les utilisent environ 52 fois.',
  '« Hello » a reçu 2 100 visites, dont 1 300 privées, mais ses boutons de partage n’ont servi qu’une fois. Sur vos autres articles, autant de visiteurs les utilisent environ 52 fois.',
  '« Hello » a reçu 2 100 visites, dont 1 300 privées, mais ses boutons de partage n’ont servi que 3 fois. Sur vos autres articles, autant de visiteurs les utilisent environ 52 fois.',
  'WhatsApp a apporté 7 212 visites pour 1 200 partages : 6 par partage, contre 2 pour les autres canaux.',
  'WhatsApp n’a apporté aucune visite pour 1 200 partages : 0 par partage, contre 2 pour les autres canaux.',
  'WhatsApp n’a apporté que 1 visite pour 1 200 partages : 0 par partage, contre 2 pour les autres canaux.',
  'WhatsApp n’a apporté que 240 visites pour 1 200 partages : 0,2 par partage, contre 2 pour les autres canaux.',
  'Les messageries ont affiché l’aperçu de « Hello » 1 120 fois, mais personne n’a ouvert le lien. Vos autres articles en auraient reçu environ 813.',
  'Les messageries ont affiché l’aperçu de « Hello » 1 120 fois, mais une seule visite privée a suivi. Vos autres articles en auraient reçu environ 813.',
  'Les messageries ont affiché l’aperçu de « Hello » 1 120 fois, mais seulement 40 visites privées ont suivi. Vos autres articles en auraient reçu environ 813.',
  '1 000 visites, soit 4,8 % du total, sont arrivées à des adresses qui ne correspondent à aucun article.',
  '1 000 visites, soit 4,8 % du total, sont arrivées à des adresses qui ne correspondent à aucun article (par exemple /blog/… et /fr/…).',
];

it.each<[string, Record<string, string>, string[]]>([
  ['en', en, ENGLISH],
  ['fr', fr, FRENCH],
])('findings have a sentence and an action in %s', (locale, messages, sentences) => {
  const written = Object.values(FINDINGS)
    .flat()
    .map((finding) => plain(sentenceOf(finding, locale, messages)));
  expect(written).toEqual(sentences);
  for (const kind of Object.keys(FINDINGS)) {
    expect(messages[`finding.${kind}.action`]).toMatch(/\w/);
  }
});
