import type { ComponentType } from 'react';
import { screen } from '@testing-library/react';
import { ArticleCards } from '../../admin/src/pages/overview/articles/ArticleCards';
import {
  ArticlesTable,
  type ArticlesViewProps,
} from '../../admin/src/pages/overview/articles/ArticlesTable';
import { FindingList } from '../../admin/src/shared/findings/FindingList';
import { articleRow } from './overview-reports';
import { renderInPanel } from './panel';

const HTML = '<img src=x onerror="alert(1)"> & <b>bold</b> {slug}';
const LONG = 'word'.repeat(125);
const HEBREW = 'מרק לארבעים (40)';

/** Sentences must not be turned by what stands in them. */
const closedIn = (title: string) => `\u2068${title}\u2069`;

const VIEWS: [string, ComponentType<ArticlesViewProps>][] = [
  ['table', ArticlesTable],
  ['cards', ArticleCards],
];

const view = (View: ComponentType<ArticlesViewProps>, title: string | null) =>
  renderInPanel(
    <>
      <h2 id="title">Articles</h2>
      <View
        labelledBy="title"
        rows={[articleRow({ title })]}
        columns={['visits']}
        unit="day"
        comparable
        period={{}}
        sort="private"
        order="desc"
        onSort={() => undefined}
      />
    </>,
  );

describe.each(VIEWS)('the %s of articles', (_, View) => {
  test.each<[string, string | null, string]>([
    ['HTML, as text', HTML, HTML],
    ['500 characters, in full', LONG, LONG],
    ['letters from right to left, closed in', HEBREW, closedIn(HEBREW)],
    ['none, since the entry is deleted', null, 'Deleted entry'],
  ])('draws a title of %s', async (__, title, drawn) => {
    await view(View, title);
    expect(screen.getByRole('link', { name: drawn }).textContent).toBe(drawn);
    // What is deleted cannot be edited.
    expect(screen.queryAllByRole('link', { name: `Edit “${drawn}”` })).toHaveLength(
      title === null ? 0 : 1,
    );
    expect(document.querySelector('img, b')).toBeNull();
  });
});

test.each([HTML, LONG, HEBREW])('a finding names an article as it is: %s', async (title) => {
  const { uid, documentId, locale, singleType } = articleRow();
  await renderInPanel(
    <FindingList
      findings={[
        {
          kind: 'took-off',
          action: 'open-article',
          strength: 9,
          article: { uid, documentId, locale, singleType, title },
          daysAfter: 5,
          days: 3,
          visits: 189,
          visitsPerDayBefore: 7.2,
        },
      ]}
    />,
  );
  const drawn = title === HEBREW ? closedIn(title) : title;
  expect(screen.getByText(/took off 5 days after/).textContent).toContain(`“${drawn}”`);
  expect(document.querySelector('img, b')).toBeNull();
});
