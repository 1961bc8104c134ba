import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Overview } from '../../admin/src/pages/overview/Overview';
import type { OverviewProps } from '../../admin/src/pages/overview/overview-props';
import { readPageQuery } from '../../admin/src/pages/overview/page-query';
import type { OverviewReport } from '../../core';
import {
  articlesReport,
  channelsReport,
  experiment,
  overviewReport,
  referrersReport,
} from './overview-reports';
import { renderInPanel } from './panel';

const TODAY = '2026-03-15';

const ready = <Report,>(report: Report) => ({ state: 'ready' as const, report, stale: false });

interface Options extends Partial<OverviewProps> {
  report?: Partial<OverviewReport>;
  address?: Record<string, unknown>;
  locale?: 'en' | 'fr';
}

/** The page with these reports, at this address. */
async function show({ report = {}, address = {}, locale, ...props }: Options = {}) {
  const asked = {
    onPeriod: jest.fn(),
    onFilter: jest.fn(),
    onCompare: jest.fn(),
    onReset: jest.fn(),
    onSearch: jest.fn(),
    onColumns: jest.fn(),
    onSort: jest.fn(),
  };
  const person = await renderInPanel(
    <Overview
      query={readPageQuery(address, TODAY)}
      today={TODAY}
      serverUrl="http://cms.example"
      overview={ready(overviewReport(report))}
      findings={undefined}
      suspicious={undefined}
      channels={ready(channelsReport)}
      referrers={ready(referrersReport)}
      articles={ready(articlesReport)}
      pagination={null}
      {...asked}
      {...props}
    />,
    locale,
  );
  return { person, ...asked };
}

const region = (name: string) => screen.getByRole('region', { name });

test('says the period in a sentence, how it changed, and what of it is sure', async () => {
  await show();
  const figures = region('Figures of the period');
  expect(within(figures).getByRole('heading').textContent).toBe(
    '45% of your visits came in private: 1,273 of 2,810',
  );
  expect(figures.textContent?.replace(/\s/g, ' ')).toContain(
    '6 points more than before (Jan 19 – Feb 15, 2026)',
  );
  expect(figures.textContent).toContain('Without the likely ones, at least 31%.');
});

test('says so in French', async () => {
  await show({ locale: 'fr' });
  const said = region('Chiffres de la période').textContent?.replace(/\s/g, ' ');
  expect(said).toContain('45 % de vos visites sont arrivées en privé : 1 273 sur 2 810');
  expect(said).toContain('6 points de plus qu’avant');
});

describe('the estimate', () => {
  const NO_VISITS = { visits: 0, taggedVisits: 0, appVisits: 0, inferredVisits: 0 };
  const plain = (element: HTMLElement) => element.textContent?.replace(/\s/g, ' ') ?? '';

  test('stands in the sentence, with its interval and what stays unexplained', async () => {
    await show({ report: { estimate: experiment() } });
    const figures = region('Figures of the period');
    expect(within(figures).getByRole('heading').textContent).toBe(
      '39% of your visits came in private: 1,098 of 2,810',
    );
    const parts = within(figures)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(parts.slice(0, 4)).toEqual([
      'Certain590',
      'Recognised268',
      'Estimated private240 (170 to 330)',
      'Unexplained475',
    ]);
    const said = plain(figures);
    expect(said).toContain('Estimated from the 50% of views that have a tag in their address bar.');
    expect(said).toContain(
      'Within the limits of the estimate, 37% to 42%; without the estimated ones, 31%.',
    );
  });

  test('names no limits that are shown as the same share', async () => {
    const estimated = { visits: 240, low: 238, high: 241 };
    await show({ report: { estimate: experiment({ estimated }) } });
    const said = plain(region('Figures of the period'));
    expect(said).toContain('Without the estimated ones, 31%.');
    expect(said).not.toContain('Within the limits');
  });

  test('has beside it what all likely visits would make, with the change that is told by it', async () => {
    await show({ report: { estimate: experiment() } });
    const said = plain(region('Figures of the period'));
    expect(said).toContain(
      'If each new visitor of unknown origin counted as private, it would be 45%',
    );
    expect(said).toContain('6 points more than before');
    expect(said).toContain('Private visits, with all likely ones1,273');
  });

  test('tells what public networks lost', async () => {
    const lost = { visits: 40, low: 21, high: 74 };
    await show({ report: { estimate: experiment({ lost, unexplained: 435 }) } });
    expect(plain(region('Figures of the period'))).toContain('Estimated public40 (21 to 74)');
  });

  test('explains itself on request, in either language', async () => {
    const { person } = await show({ report: { estimate: experiment() } });
    await person.click(screen.getByRole('button', { name: 'How do we know?' }));
    screen.getByText(/In 19 of 20 cases the true number lies between the two limits/);
    screen.getByText(/They count each new visitor of unknown origin as likely private/);
  });

  test('speaks French', async () => {
    await show({ locale: 'fr', report: { estimate: experiment() } });
    const said = plain(region('Chiffres de la période'));
    expect(said).toContain('39 % de vos visites sont arrivées en privé : 1 098 sur 2 810');
    expect(said).toContain('Privées, estimées240 (170 à 330)');
    expect(said).toContain(
      'Si tout nouveau visiteur d’origine inconnue comptait comme privé, ce serait 45 %',
    );
  });

  test('of a site that tags every address is a count', async () => {
    const none = { visits: 0, low: 0, high: 0 };
    await show({ report: { estimate: experiment({ estimated: none, groups: 62 }) } });
    const said = plain(region('Figures of the period'));
    expect(said).toContain('Every address bar is tagged');
    expect(said).not.toContain('Within the limits');
  });

  test('is not shown of no visits', async () => {
    const none = { visits: 0, low: 0, high: 0 };
    await show({
      report: {
        figures: { ...overviewReport().figures, ...NO_VISITS },
        estimate: experiment({
          ...{ certain: 0, recognised: 0, estimated: none, unexplained: 0, groups: 62 },
        }),
      },
    });
    const said = plain(region('Figures of the period'));
    expect(said).toContain('No visits in this period');
    expect(said).not.toContain('Unexplained');
    expect(said).not.toContain('address bar');
  });

  test('says why it is withheld, and changes nothing else', async () => {
    await show({
      report: {
        estimate: {
          ...{ basis: 'rule', reason: 'few-arrivals' },
          ...{ certain: 590, recognised: 268, likely: 415, direct: 300 },
        },
      },
    });
    const figures = region('Figures of the period');
    expect(within(figures).getByRole('heading').textContent).toBe(
      '45% of your visits came in private: 1,273 of 2,810',
    );
    expect(plain(figures)).toContain('too few visits came by them in this period');
    expect(plain(figures)).toContain('Without the likely ones, at least 31%.');
  });

  test('is not missed where there are too few visits for any share', async () => {
    await show({
      report: {
        figures: { ...overviewReport().figures, visits: 6 },
        estimate: {
          ...{ basis: 'rule', reason: 'few-arrivals' },
          ...{ certain: 0, recognised: 0, likely: 1, direct: 5 },
        },
      },
    });
    expect(plain(region('Figures of the period'))).not.toContain('No estimate');
  });

  test('is accessible', async () => {
    const { person } = await show({ report: { estimate: experiment() } });
    await person.click(screen.getByRole('button', { name: 'How do we know?' }));
    const { violations } = await axe.run(region('Figures of the period'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

test('tells how it is known, on request', async () => {
  const { person } = await show();
  const question = screen.getByRole('button', { name: 'How do we know?' });
  expect(question.getAttribute('aria-expanded')).toBe('false');
  await person.click(question);
  expect(
    screen.getByText(/The visit came through a link of one of your share buttons/),
  ).not.toBeNull();
  expect(screen.getByRole('link', { name: /The method in full/ }).getAttribute('href')).toMatch(
    /docs\/method\.md$/,
  );
});

test('shows what is worth a look, each with one thing to do', async () => {
  await show({
    findings: ready({
      period: overviewReport().period,
      findings: [
        {
          kind: 'took-off',
          action: 'open-article',
          strength: 9,
          article: {
            uid: 'api::article.article',
            documentId: 'l2kq',
            locale: 'en',
            singleType: false,
            title: 'Why we hum',
          },
          daysAfter: 12,
          days: 3,
          visits: 61,
          visitsPerDayBefore: 2.4,
        },
      ],
    }),
  });
  const found = region('Worth a look');
  expect(found.textContent).toContain('“Why we hum” took off 12 days after it was published');
  expect(within(found).getByRole('link').getAttribute('href')).toBe(
    '/plugins/dark-social/articles/api::article.article/l2kq?locale=en',
  );
});

test('an app among the referrers has its name', async () => {
  await show();
  const card = within(region('Referrers'));
  expect(card.getByText('Telegram (Android app)')).not.toBeNull();
  expect(card.queryByText('org.telegram.messenger')).toBeNull();
});

test('visits per share are known with the channels, and only then', async () => {
  const report = { figures: { ...overviewReport().figures, shares: 100 } };
  const shown = () => region('Figures of the period').textContent;
  await show({ report });
  expect(shown()).toContain('Visits per share6.2');
  cleanup();
  await show({ report, channels: { state: 'loading' } });
  expect(shown()).toContain('Visits per share–');
});

test('each card fails by itself, and is asked again by itself', async () => {
  const retry = jest.fn();
  const { person } = await show({
    channels: { state: 'failed', failure: { kind: 'server' }, retry },
  });
  const heading = screen.getByRole('heading', { name: 'The channels could not be loaded' });
  expect(region('Articles')).not.toBeNull();
  expect(region('Referrers')).not.toBeNull();
  expect(heading).not.toBeNull();
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('a source narrows the page, and the page says what is not narrowed', async () => {
  const { person, onFilter } = await show();
  await person.click(within(region('Sources')).getByRole('button', { name: 'AI assistants' }));
  expect(onFilter.mock.calls).toEqual([[{ source: 'assistant' }]]);
});

test('under a filter there is no share to speak of', async () => {
  const figures = { ...overviewReport().figures, visits: 388 };
  await show({ report: { filter: { source: 'search' }, figures }, address: { source: 'search' } });
  expect(screen.getByRole('heading', { name: '388 visits match the filters' })).not.toBeNull();
  expect(region('Visits over time')).not.toBeNull();
  expect(region('Articles').textContent).toContain(
    'Articles are not narrowed by channel or source.',
  );
});

test('a period that is too long can be shortened', async () => {
  const { person, onPeriod } = await show({
    address: { period: 'custom', from: '2020-01-01', to: '2026-01-01' },
  });
  await person.click(screen.getByRole('button', { name: 'Show the last 800 days of it' }));
  expect(onPeriod.mock.calls).toEqual([['custom', { from: '2023-10-25', to: '2026-01-01' }]]);
});

test('says when counting began, and compares with nothing', async () => {
  await show({ report: { firstDay: '2026-02-24' } });
  const chart = region('Private visits over time');
  expect(chart.textContent).toContain('Counting began on February 24, 2026.');
  const [first] = within(region('Articles')).getAllByRole('row').slice(1);
  expect(first?.textContent).not.toContain('+36');
});

test('an article leads to its figures, and a small button to its editor', async () => {
  await show({ address: { period: '90d' } });
  const articles = within(region('Articles'));
  const title = articles.getByRole('link', { name: 'Why we hum' });
  expect(title.getAttribute('href')).toBe(
    '/plugins/dark-social/articles/api::article.article/a2?locale=en&period=90d',
  );
  const edit = articles.getByRole('link', { name: 'Edit “Why we hum”' });
  expect(edit.getAttribute('href')).toBe(
    '/content-manager/collection-types/api::article.article/a2?plugins[i18n][locale]=en',
  );
  // Nobody can edit what is deleted, or what they may not read.
  const deleted = articles.getByRole('link', { name: 'Deleted entry' }).closest('tr');
  expect(within(deleted as HTMLElement).getAllByRole('link')).toHaveLength(1);
});

test('titles are searched on Enter', async () => {
  const { person, onSearch } = await show();
  const search = screen.getByRole('searchbox', { name: 'Search articles by title' });
  await person.type(search, ' swifts ');
  expect(onSearch).not.toHaveBeenCalled();
  await person.keyboard('{Enter}');
  expect(onSearch.mock.calls).toEqual([['swifts']]);
});

test('columns are chosen, in the table’s order', async () => {
  const { person, onColumns } = await show({ address: { columns: 'visits' } });
  const heads = within(region('Articles')).getAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Article',
    'Private visits',
    'Visits',
  ]);
  await person.click(screen.getByRole('button', { name: 'Choose columns' }));
  await person.click(screen.getByRole('checkbox', { name: 'Trend' }));
  expect(onColumns.mock.calls).toEqual([[['trend', 'visits']]]);
});

test('has nothing that axe objects to', async () => {
  await show();
  const { violations } = await axe.run(document.body, {
    // Nothing is laid out here, so there are no colours to compare; landmarks are the panel's.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
