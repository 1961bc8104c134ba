import { screen } from '@testing-library/react';
import type { MoversReport, MyArticlesReport } from '../../core';
import MoversWidget from '../../admin/src/widgets/MoversWidget';
import MyArticlesWidget from '../../admin/src/widgets/MyArticlesWidget';
import { renderInPanel } from './panel';

const period = { from: '2026-03-01', to: '2026-03-07' };
const article = {
  uid: 'api::article.article',
  documentId: 'abc123',
  locale: 'en',
  singleType: false,
  title: 'Soup for forty',
  hidden: false,
};
const movers: MoversReport = {
  period,
  rows: [
    { ...article, private: 312, usual: 118.5, sparkline: [10, 20, 30, 40, 50, 60, 102] },
    { ...article, documentId: 'def', title: null, private: 40, usual: 2.25, sparkline: [] },
    {
      ...article,
      documentId: 'ghi',
      title: null,
      hidden: true,
      private: 30,
      usual: 0,
      sparkline: [],
    },
  ],
};

/** What was asked of the server, and what it says next. */
const asked: string[] = [];
let respond: () => Response;
beforeEach(() => {
  asked.length = 0;
  window.fetch = async (address) => {
    asked.push(String(address));
    return respond();
  };
});
const answer = (data: MoversReport | MyArticlesReport) => () => Response.json({ data });
const refuse = () => Response.json({ data: null, error: { status: 500 } }, { status: 500 });

test('Travelling now names articles, how far they rose, and leads to them, by one request', async () => {
  respond = answer(movers);
  await renderInPanel(<MoversWidget />);
  const link = await screen.findByRole('link', { name: 'Soup for forty' });
  expect(link.getAttribute('href')).toBe(
    '/plugins/dark-social/articles/api::article.article/abc123?locale=en&period=7d',
  );
  screen.getByText('312 private visits in 7 days, usually 119');
  screen.getByText('40 private visits in 7 days, usually 2.3');
  screen.getByText('30 private visits in 7 days, none before');
  screen.getByText('Day by day: 10 · 20 · 30 · 40 · 50 · 60 · 102');
  screen.getByText('Deleted entry');
  screen.getByText('An article that your role may not read');
  expect(asked).toEqual(['http://cms.example/dark-social/movers']);
});

test('Travelling now says so where nothing moves', async () => {
  respond = answer({ period, rows: [] });
  await renderInPanel(<MoversWidget />);
  await screen.findByText('No article travels more than usual.');
});

test('Your articles says how each does', async () => {
  respond = answer({ period, rows: [{ ...article, visits: 48, private: 20, sparkline: [] }] });
  await renderInPanel(<MyArticlesWidget />);
  await screen.findByText('48 visits in 7 days, 20 in private');
  expect(asked).toEqual(['http://cms.example/dark-social/my-articles']);
});

test('offers to ask again after a failure', async () => {
  respond = refuse;
  const person = await renderInPanel(<MyArticlesWidget />, 'fr');
  const again = await screen.findByRole('button', { name: 'Réessayer' });
  respond = answer({ period, rows: [] });
  await person.click(again);
  await screen.findByText('Vous n’avez pas encore écrit d’article avec des liens de partage.');
});
