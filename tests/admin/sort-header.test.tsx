import { screen } from '@testing-library/react';
import { SortHeader } from '../../admin/src/pages/overview/articles/SortHeader';
import type { ArticleSort, SortOrder } from '../../core';
import { renderInPanel } from './panel';

/** The head of the column of visits, in a table that is sorted like this. */
async function visitsHead(sort: ArticleSort, order: SortOrder) {
  const onSort = jest.fn();
  const person = await renderInPanel(
    <table>
      <thead>
        <tr>
          <SortHeader label="Visits" column="visits" sort={sort} order={order} onSort={onSort} />
        </tr>
      </thead>
    </table>,
  );
  await person.click(screen.getByRole('button', { name: 'Visits' }));
  const head = screen.getByRole('columnheader', { name: 'Visits' });
  return { said: head.getAttribute('aria-sort'), asked: onSort.mock.calls };
}

test.each<[string, ArticleSort, SortOrder, string, SortOrder]>([
  ['another column asks for the largest first', 'shares', 'asc', 'none', 'desc'],
  ['the largest first asks for the smallest', 'visits', 'desc', 'descending', 'asc'],
  ['the smallest first asks for the largest', 'visits', 'asc', 'ascending', 'desc'],
])('sorted by %s', async (_, sort, order, said, next) => {
  expect(await visitsHead(sort, order)).toEqual({ said, asked: [['visits', next]] });
});
