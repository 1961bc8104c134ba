import { screen } from '@testing-library/react';
import { ArticleCards } from '../../admin/src/pages/overview/articles/ArticleCards';
import { articleRow } from './overview-reports';
import { renderInPanel } from './panel';

test('an article is a card on a phone, and cards are sorted by a select', async () => {
  const onSort = jest.fn();
  const person = await renderInPanel(
    <>
      <h2 id="title">Articles</h2>
      <ArticleCards
        labelledBy="title"
        rows={[articleRow()]}
        columns={['privateShare', 'visits', 'change']}
        unit="day"
        comparable
        period={{ period: '28d' }}
        sort="private"
        order="desc"
        onSort={onSort}
      />
    </>,
  );
  const [card] = screen.getAllByRole('listitem');
  const lines = Array.from(card?.querySelectorAll('dt') ?? [], (term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(lines).toEqual([
    ['Sent privately', '45%'],
    ['Visits', '203'],
    ['Change', '+36'],
  ]);
  await person.click(screen.getByRole('combobox', { name: 'Sort by' }));
  await person.click(screen.getByRole('option', { name: 'Change' }));
  expect(onSort.mock.calls).toEqual([['change', 'desc']]);
});
