import { changeOfShare, type Finding } from '../../core';
import { shareOfVisits } from '../../server/src/insights';
import { weeklyMail, type WeeklyInput } from '../../server/src/mail/weekly';

const article = {
  uid: 'api::article.article',
  documentId: 'a1',
  locale: null,
  singleType: false,
  title: 'Tides',
};

const FEW_SHARES: Finding = {
  kind: 'few-shares',
  action: 'edit-sharing',
  strength: 120,
  article,
  visits: 2100,
  privateVisits: 1300,
  shares: 0,
  expectedShares: 51.7,
};

const PAGE = 'https://cms.example.com/admin/plugins/dark-social';

const week = (changes: Partial<WeeklyInput> = {}): WeeklyInput => ({
  language: 'en',
  site: 'www.example.com',
  period: { from: '2026-11-23', to: '2026-11-29' },
  visits: 16_300,
  privateVisits: 4120,
  inferredVisits: 2000,
  share: shareOfVisits(4120, 16_300),
  change: changeOfShare({ part: 4120, total: 16_300 }, { part: 3100, total: 15_000 }),
  articles: ['Tides', 'Bread', 'Night trains', 'Salt'].map((title, index) => ({
    title,
    privateVisits: 900 - index * 300 + 1,
    link: `${PAGE}?article=${index}`,
  })),
  finding: FEW_SHARES,
  links: { page: PAGE, finding: `${PAGE}/finding`, settings: `${PAGE}/settings` },
  ...changes,
});

/** Figures of a week with these visits, after a week of 1000 visits, a quarter of them private. */
const figures = (privateVisits: number, visits: number): Partial<WeeklyInput> => ({
  visits,
  privateVisits,
  share: shareOfVisits(privateVisits, visits),
  change: changeOfShare({ part: privateVisits, total: visits }, { part: 250, total: 1000 }),
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2009/g, '');

it('says in English what the week brought', () => {
  const { subject, text } = weeklyMail(week());
  expect(subject).toBe('www.example.com: 25% of last week’s visits came from private sharing');
  expect(plain(text)).toBe(`www.example.com · 23–29 November 2026

Last week, about 4,120 of your 16,300 visits came from private sharing: 25%, 5 points more than the week before.

Private visits include inferred ones, which are an estimate.

Most visited from private sharing

1. Tides
   901 private visits
   ${PAGE}?article=0

2. Bread
   601 private visits
   ${PAGE}?article=1

3. Night trains
   301 private visits
   ${PAGE}?article=2

Worth a look

“Tides” had 2,100 visits, 1,300 of them private, but nobody pressed its share buttons. On your other articles, as many visitors press them about 52 times.
Change its message or channels: ${PAGE}/finding

See all figures: ${PAGE}

--${' '}
Strapi sends this mail every Monday.
Change this in the settings: ${PAGE}/settings
`);
});

it('says the same in French', () => {
  const { subject, text, html } = weeklyMail(week({ language: 'fr' }));
  expect(plain(subject)).toBe(
    'www.example.com : 25 % des visites de la semaine dernière sont venues de partages privés',
  );
  expect(plain(text)).toContain(
    'La semaine dernière, environ 4 120 de vos 16 300 visites sont venues de partages privés : 25 %, 5 points de plus que la semaine précédente.',
  );
  expect(plain(text)).toContain(
    '« Tides » a reçu 2 100 visites, dont 1 300 privées, mais personne',
  );
  expect(html).toContain('<html lang="fr">');
});

it.each<[string, Partial<WeeklyInput>, string]>([
  [
    'a rise',
    figures(400, 1000),
    'about 400 of your 1,000 visits came from private sharing: 40%, 15 points more than the week before.',
  ],
  ['a fall', figures(100, 1000), ': 10%, 15 points less than the week before.'],
  ['noise', figures(260, 1000), ': 26%, about the same as the week before.'],
  [
    'figures without estimate',
    { ...figures(260, 1000), inferredVisits: 0 },
    'Last week, 260 of your 1,000 visits',
  ],
  [
    'a first week',
    { change: changeOfShare({ part: 1, total: 2 }, { part: 0, total: 0 }) },
    'came from private sharing: 25%.\n',
  ],
  [
    'few visits',
    figures(5, 12),
    'Last week brought 12 visits, about 5 of them from private sharing: too few to speak of a share.',
  ],
  ['no visits', { ...figures(0, 0), inferredVisits: 0 }, 'Last week brought no visits.'],
])('tells %s as what it is', (_, changes, sentence) => {
  expect(plain(weeklyMail(week(changes)).text)).toContain(sentence);
});

it.each<[Partial<WeeklyInput>, string]>([
  [figures(5, 12), 'www.example.com: 12 visits last week'],
  [figures(1, 1), 'www.example.com: 1 visit last week'],
  [figures(0, 0), 'www.example.com: no visits last week'],
])('names no share of few visits in the subject', (changes, subject) => {
  expect(weeklyMail(week(changes)).subject).toBe(subject);
});

it('leaves out what there is nothing of', () => {
  const { text, html } = weeklyMail(week({ articles: [], finding: null, inferredVisits: 0 }));
  for (const part of [text, html]) {
    expect(part).not.toContain('Most visited');
    expect(part).not.toContain('Worth a look');
    expect(part).not.toContain('estimate');
  }
});

const channel = { channel: 'email', shares: 200, otherVisitsPerShare: 2 };

it.each<[Finding, string, string]>([
  [
    {
      kind: 'took-off',
      action: 'open-article',
      strength: 1,
      article,
      daysAfter: 6,
      days: 3,
      visits: 290,
      visitsPerDayBefore: 14.83,
    },
    '“Tides” took off 6 days after it was published: 290 private visits in 3 days, after 14.8 per day until then.',
    '« Tides » a décollé 6 jours après sa publication : 290 visites privées en 3 jours, après 14,8 par jour jusque-là.',
  ],
  [
    { ...FEW_SHARES, shares: 1 },
    'but its share buttons were pressed only once.',
    'mais ses boutons de partage n’ont servi qu’une fois.',
  ],
  [
    {
      kind: 'strong-channel',
      action: 'order-channels',
      strength: 1,
      ...channel,
      visits: 1200,
      visitsPerShare: 6,
    },
    'Email brought 1,200 visits from 200 shares: 6 per share, against 2 with the other channels.',
    'E-mail a apporté 1 200 visites pour 200 partages : 6 par partage, contre 2 pour les autres canaux.',
  ],
  [
    {
      kind: 'weak-channel',
      action: 'order-channels',
      strength: 1,
      ...channel,
      visits: 0,
      visitsPerShare: 0,
    },
    'Email brought no visits from 200 shares',
    'E-mail n’a apporté aucune visite pour 200 partages',
  ],
  [
    {
      kind: 'weak-channel',
      action: 'order-channels',
      strength: 1,
      ...channel,
      visits: 40,
      visitsPerShare: 0.2,
    },
    'Email brought only 40 visits from 200 shares: 0.2 per share',
    'E-mail n’a apporté que 40 visites pour 200 partages : 0,2 par partage',
  ],
  [
    {
      kind: 'unopened-previews',
      action: 'edit-preview',
      strength: 1,
      article,
      previews: 120,
      privateVisits: 0,
      expectedVisits: 812.7,
    },
    'Messengers showed the preview of “Tides” 120 times, but nobody opened the link. With your other articles, about 813 would have.',
    'Les messageries ont affiché l’aperçu de « Tides » 120 fois, mais personne n’a ouvert le lien. Vos autres articles en auraient reçu environ 813.',
  ],
  [
    {
      kind: 'unmatched-visits',
      action: 'check-paths',
      strength: 1,
      visits: 1000,
      share: 0.0476,
      shapes: ['/blog/…', '/fr/…'],
    },
    '1,000 visits, 5% of all, came to addresses that match no article (such as /blog/… and /fr/…).',
    '1 000 visites, soit 5 % du total, sont arrivées à des adresses qui ne correspondent à aucun article (par exemple /blog/… et /fr/…).',
  ],
])('writes the finding $kind in both languages', (finding, english, french) => {
  expect(plain(weeklyMail(week({ finding })).text)).toContain(english);
  expect(plain(weeklyMail(week({ finding, language: 'fr' })).text)).toContain(french);
});

describe('what comes from outside', () => {
  const hostile = `<img src="https://evil.example/x.png" onerror='alert(1)'>\r\nBcc: all@example.com\u202e & co`;
  const { subject, text, html } = weeklyMail(
    week({
      site: hostile,
      articles: [{ title: hostile, privateVisits: 1, link: `${PAGE}?a="><script>` }],
      finding: { ...FEW_SHARES, article: { ...article, title: hostile } },
    }),
  );

  it('is never markup', () => {
    expect(html).not.toMatch(/<(img|script)/);
    expect(html).toContain('&lt;img src=&quot;https://evil.example/x.png&quot;');
    expect(html).toContain('&amp; co');
  });

  it('stays in its line', () => {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc/m);
    expect(`${subject}${text}${html}`).not.toContain('\u202e');
  });

  it('is cut where it is long, between whole characters', () => {
    const family = '👨‍👩‍👧';
    const { text: long } = weeklyMail(
      week({ articles: [{ title: family.repeat(200), privateVisits: 1, link: PAGE }] }),
    );
    expect(long).toContain(`1. ${family.repeat(149)}…\n`);
  });

  it.each(['javascript:alert(1)', '/admin', 'data:text/html,x', ''])(
    'is no link where it is "%s"',
    (link) => {
      expect(() => weeklyMail(week({ links: { page: link, settings: PAGE } }))).toThrow(
        new TypeError(
          `A link of the mail must be an absolute http or https address, not "${link}".`,
        ),
      );
    },
  );
});

it('loads nothing', () => {
  const { html } = weeklyMail(week());
  expect(html).not.toMatch(
    /<(img|link|script|style|iframe|svg|object)|src=|url\(|@import|background/i,
  );
  const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, address]) => address);
  expect(links).toHaveLength(6);
  expect(links.every((address) => address?.startsWith(PAGE))).toBe(true);
});

it('sets no colour of text or background, which one of light and dark would hide', () => {
  const { html } = weeklyMail(week());
  const colours = Array.from(html.matchAll(/[\w-]*color[\w-]*:[^;"]*/g), ([all]) => all);
  expect(new Set(colours)).toEqual(new Set(['color:inherit', 'color-scheme:light dark']));
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
});
