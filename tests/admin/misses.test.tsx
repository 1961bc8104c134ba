import { screen } from '@testing-library/react';
import { Misses } from '../../admin/src/pages/overview/Misses';
import { renderInPanel } from './panel';

it('says how many visits match no article, such as which, and where to mend it', async () => {
  await renderInPanel(
    <Misses
      misses={[
        { kind: 'no-path', what: '/pt-br/…', count: 300 },
        { kind: 'origin', what: 'https://preview.example.net', count: 1412 },
        { kind: 'no-path', what: '/…', count: 12 },
      ]}
    />,
  );
  const notice = screen.getByRole('note');
  expect(notice.textContent).toContain(
    '312 visits came to pages that match no article (such as /pt-br/…).',
  );
  expect(notice.textContent).toContain(
    '1,412 requests from other sites were refused (such as https://preview.example.net).',
  );
  const link = screen.getByRole('link', { name: 'Open the Content-Type Builder' });
  expect(link.getAttribute('href')).toBe('/plugins/content-type-builder');
});

it('says so in French, of a single one without an example', async () => {
  await renderInPanel(<Misses misses={[{ kind: 'no-article', what: '…', count: 1 }]} />, 'fr');
  expect(screen.getByRole('note').textContent).toContain(
    '1 visite désigne un article qui n’est pas publié.',
  );
});

it('is not there where everything is recorded', async () => {
  await renderInPanel(<Misses misses={[]} />);
  expect(screen.queryByRole('note')).toBeNull();
});
