import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Overview, type OverviewProps } from '../../admin/src/pages/overview/Overview';
import { readPageQuery } from '../../admin/src/pages/overview/page-query';
import type { OverviewReport } from '../../core';
import {
  articlesReport,
  channelsReport,
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
