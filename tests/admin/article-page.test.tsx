import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ArticleReport, SuspiciousReport, WithheldReason } from '../../core';
import { medianLine, milestonesOf } from '../../admin/src/pages/article/against-median';
import { Article } from '../../admin/src/pages/article/Article';
import { ArticleActions } from '../../admin/src/pages/article/ArticleActions';
import { readArticlePageQuery } from '../../admin/src/pages/article/page-query';
import { articlePath, editorPath } from '../../admin/src/shared/articles/article-paths';
import { ARTICLE, NO_FIGURES, point } from './article-report';
import { renderInPanel } from './panel';

const chosen = jest.fn();
beforeEach(() => chosen.mockReset());

const NOTHING_SUSPICIOUS = { period: ARTICLE.period, excluded: false };
const page = (
  changes: Partial<ArticleReport> = {},
  locale: 'en' | 'fr' = 'en',
  rows: SuspiciousReport['rows'] = [],
) =>
  renderInPanel(
    <Article
      query={{ locale: 'en', choice: 'publication', period: null }}
      today="2026-03-04"
      answer={{ state: 'ready', report: { ...ARTICLE, ...changes }, stale: false }}
      suspicious={{ state: 'ready', report: { ...NOTHING_SUSPICIOUS, rows }, stale: false }}
      settingsPath="/settings/dark-social"
      onPeriod={chosen}
    />,
    locale,
  );

describe('the address', () => {
  const read = (raw: Record<string, unknown>) => readArticlePageQuery(raw, '2026-03-04');

  test('asks for the days since the publication, unless it says otherwise', () => {
    expect(read({})).toEqual({ locale: null, choice: 'publication', period: null });
    expect(read({ period: 'for ever', locale: 'fr' })).toEqual({
      locale: 'fr',
      choice: 'publication',
      period: null,
    });
    expect(read({ period: '7d' })).toMatchObject({
      choice: '7d',
      period: { from: '2026-02-26', to: '2026-03-04' },
    });
  });

  test('takes days of one’s own in either order, and no others', () => {
    const days = { from: '2026-02-01', to: '2026-02-03' };
    expect(read({ period: 'custom', from: days.to, to: days.from }).period).toEqual(days);
    expect(read({ period: 'custom', from: '2026-02-30', to: days.to }).choice).toBe('publication');
  });

  test('names the article, its language and the days', () => {
    const { article } = ARTICLE;
    expect(articlePath(article, { period: '7d' })).toBe(
      '/plugins/dark-social/articles/api::article.article/abc123?locale=en&period=7d',
    );
    expect(articlePath({ ...article, locale: null })).toBe(
      '/plugins/dark-social/articles/api::article.article/abc123',
    );
    expect(editorPath(article)).toBe(
      '/content-manager/collection-types/api::article.article/abc123?plugins[i18n][locale]=en',
    );
    expect(editorPath({ ...article, singleType: true, locale: null })).toBe(
      '/content-manager/single-types/api::article.article',
    );
  });
});

describe('the counts', () => {
  const MORE = /Visitors include readers who came from another page of the site/;

  test.each([
    [604, 1],
    [580, 0],
  ])('say why %i visitors of 587 visits may be right', async (visitors, times) => {
    await page({ figures: { ...ARTICLE.figures, visits: 587, visitors } });
    expect(screen.queryAllByText(MORE)).toHaveLength(times);
  });
});

describe('the median article', () => {
  test('stands beside the article on the same day of its life', () => {
    expect(medianLine(ARTICLE)).toEqual([10, 6, 2, 1]);
    const later = [point('2026-03-03'), point('2026-03-04'), point('2026-03-05')];
    expect(medianLine({ ...ARTICLE, series: later })).toEqual([2, 1, null]);
    const earlier = [point('2026-02-28'), point('2026-03-01')];
    expect(medianLine({ ...ARTICLE, series: earlier })).toEqual([null, 10]);
  });

  test('is left out where it says nothing of these days', () => {
    expect(medianLine({ ...ARTICLE, series: [point('2026-06-01')] })).toBeUndefined();
    expect(medianLine({ ...ARTICLE, sincePublication: null })).toBeUndefined();
  });

  test('is told in words, or that there is none', async () => {
    await page();
    screen.getByText(
      'For comparison, the median of 57 articles of this type: 60 visits, 24 of them private, a private share of 38%.',
    );
  });

  test('is not made of a few articles', async () => {
    await page({ median: null });
    screen.getByText('Too few articles of this type had visits to compare it with them.');
  });
});

test('tells the first publication from the last edit, in the site’s time zone', () => {
  const milestones = (article: Partial<ArticleReport['article']>) =>
    milestonesOf({ ...ARTICLE, article: { ...ARTICLE.article, ...article } });
  expect(milestonesOf(ARTICLE)).toEqual({ published: '2026-03-01', edited: null });
  expect(milestones({ publishedAt: '2026-03-02T23:30:00.000Z' })).toEqual({
    published: '2026-03-01',
    edited: '2026-03-03',
  });
  // Without drafts, an edit changes no date of publication.
  expect(milestones({ updatedAt: '2026-03-04T09:00:00.000Z' }).edited).toBe('2026-03-04');
  expect(
    milestones({ publishedAt: null, updatedAt: '2026-03-04T09:00:00.000Z' }).edited,
  ).toBeNull();
  // Older than the counting: nobody knows when it was published first.
  expect(milestonesOf({ ...ARTICLE, sincePublication: null })).toEqual({
    published: null,
    edited: '2026-03-01',
  });
});

describe('the page of an article', () => {
  test('says first how much was sent privately', async () => {
    await page();
    screen.getByRole('heading', { name: '45% of its visits were sent privately: 90 of 200' });
    const [legend] = screen.getAllByText('Certain');
    expect(legend?.parentElement?.textContent).toBe('Certain60');
  });

  test('points out what is worth a look', async () => {
    const { uid, documentId, locale, singleType } = ARTICLE.article;
    await page({
      findings: [
        {
          kind: 'took-off',
          action: 'open-article',
          strength: 90,
          article: { uid, documentId, locale, singleType, title: 'Soup for forty' },
          daysAfter: 9,
          days: 2,
          visits: 112,
          visitsPerDayBefore: 4,
        },
      ],
    });
    screen.getByRole('heading', { name: 'Worth a look' });
    screen.getByText(/Soup for forty.*112/);
    // It would lead to this very page.
    expect(screen.queryByRole('link', { name: 'Open article' })).toBeNull();
  });

  test('lists channels with their yield, referrers and who fetched previews', async () => {
    await page();
    const channels = within(screen.getByRole('table', { name: 'Channels' }));
    const whatsApp = channels.getByRole('row', { name: /WhatsApp/ });
    expect(
      within(whatsApp)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['8', '50', '6.3', '–']);
    const previews = screen.getByRole('list', { name: 'Link previews' });
    expect(
      within(previews)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['WhatsApp7', 'Telegram3']);
    screen.getByText('www.google.com');
  });

  test('leads to its other languages', async () => {
    await page();
    const link = screen.getByRole('link', { name: 'Soupe pour quarante' });
    expect(link.getAttribute('href')).toBe(
      '/plugins/dark-social/articles/api::article.article/abc123?locale=fr',
    );
  });

  test('tells of chains where shares have tokens', async () => {
    await page({ chains: { visits: 120, childShares: 30, factor: 0.25, generations: 3 } });
    screen.getByText(
      'Shares led to further shares over 3 generations: 120 visits by a shared link led to 30 further shares, K ≥ 0.25.',
    );
  });

  test('says nothing of chains where they have none', async () => {
    await page();
    expect(screen.queryByText('Chains of shares')).toBeNull();
  });

  test('is not empty without visits', async () => {
    await page({ figures: NO_FIGURES, channels: [], referrers: [], median: null });
    screen.getByRole('heading', { name: 'No visits in this period' });
    // Only in the chart's legend: there is nothing to divide.
    expect(screen.getAllByText('Certain')).toHaveLength(1);
  });

  test('goes to other days by its picker', async () => {
    const person = await page();
    await person.click(screen.getByRole('combobox', { name: 'Period' }));
    await person.click(screen.getByRole('option', { name: 'Last 7 days' }));
    expect(chosen).toHaveBeenCalledWith('7d', { from: '2026-02-26', to: '2026-03-04' });
  });

  test('speaks French', async () => {
    await page({}, 'fr');
    const said = screen.getByRole('heading', { name: /envois privés/ }).textContent ?? '';
    expect(said.replace(/\s/g, ' ')).toBe(
      '45 % de ses visites viennent d’envois privés : 90 sur 200',
    );
  });

  test('has no accessibility violations', async () => {
    await page();
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the estimate', () => {
  const estimate = {
    ...{ basis: 'experiment' as const, certain: 60, recognised: 10, groups: 31, of: 62 },
    estimated: { visits: 12, low: 6, high: 22 },
    lost: { visits: 0, low: 0, high: 0 },
    unexplained: 8,
  };

  test('stands in the sentence, with what all likely visits would make beside it', async () => {
    await page({ estimate });
    screen.getByRole('heading', { name: '41% of its visits were sent privately: 82 of 200' });
    screen.getByText('12 (6 to 22)');
    screen.getByText('If each new visitor of unknown origin counted as private, it would be 45%');
  });

  const withheld = (reason: WithheldReason) =>
    page({
      estimate: {
        ...{ basis: 'rule', reason, certain: 60, recognised: 10 },
        ...{ likely: 20, direct: 0 },
      },
    });

  test('is missing with a reason where the article has too little for one', async () => {
    await withheld('few-arrivals');
    screen.getByRole('heading', { name: '45% of its visits were sent privately: 90 of 200' });
    screen.getByText(/too little for an estimate of this article, so likely ones count in full/);
  });

  test('is missing without a word where the whole site has none', async () => {
    await withheld('not-sampled');
    expect(screen.queryByText(/estimate/)).toBeNull();
  });

  test('has no accessibility violations', async () => {
    await page({ estimate });
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('what looks made up', () => {
  const { uid, documentId, locale, title, singleType, hidden } = ARTICLE.article;
  const row = {
    ...{ uid, documentId, locale, title, singleType, hidden },
    suspicion: 'network' as const,
    ...{ visits: 420, shares: 1, from: '2026-03-01', to: '2026-03-02' },
  };

  test('is said with its reason, and where to leave it out', async () => {
    await page({}, 'en', [row]);
    const note = screen.getByRole('note');
    expect(note.textContent).toContain('Some of your traffic looks made up');
    expect(note.textContent?.replace(/\s/g, ' ')).toContain(
      '420 visits, 1 share or copy (Mar 1 – 2, 2026).',
    );
    expect(note.textContent).toContain('most of the traffic of this article came from one network');
    expect(within(note).getByRole('link').getAttribute('href')).toBe('/settings/dark-social');
  });

  test('is said in French', async () => {
    await page({}, 'fr', [{ ...row, visits: 1, shares: 0 }]);
    expect(screen.getByRole('note').textContent).toMatch(/1\s?visite\s\(/);
  });
});

describe('its buttons', () => {
  const buttons = (changes: Partial<ArticleReport['article']>) =>
    renderInPanel(<ArticleActions article={{ ...ARTICLE.article, ...changes }} />);
  const names = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);

  test('lead to the entry and to the site', async () => {
    await buttons({});
    expect(names()).toEqual(['Elsewhere', 'Open on the site', 'Edit entry']);
  });

  test('are not there for an entry that was deleted', async () => {
    await buttons({ title: null, url: null });
    expect(names()).toEqual(['Elsewhere']);
  });

  test('do not lead to an entry that the role may not read', async () => {
    await buttons({ title: null, hidden: true });
    expect(names()).toEqual(['Elsewhere', 'Open on the site']);
  });
});
