import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { ForgetSection } from '../../admin/src/pages/settings/forget/ForgetSection';
import { ForgetButton } from '../../admin/src/shared/forget/ForgetButton';
import type { ForgetPreview } from '../../core';
import { renderInPanel } from './panel';

const ARTICLE = 'api::article.article:a1:fr';
let preview: ForgetPreview;
/** What was asked of the server, and where. */
let asked: [string, unknown][];

beforeEach(() => {
  preview = { rawEvents: 3, counted: 5, staysInTotals: 2 };
  asked = [];
  window.fetch = async (address, options) => {
    const path = String(address).replace('http://cms.example/dark-social', '');
    asked.push([path, JSON.parse(String(options?.body))]);
    const data = path === '/forget/preview' ? preview : { rawEvents: 3, counted: 5 };
    return Response.json({ data });
  };
});

const button = (name: string) => screen.getByRole('button', { name });

it('says what would go and what stays before an article’s figures are deleted', async () => {
  const person = await renderInPanel(
    <ForgetButton request={{ article: ARTICLE }} label="Delete…" />,
  );
  await person.click(button('Delete…'));
  const dialog = await screen.findByRole('alertdialog');
  await waitFor(() => expect(dialog.textContent).toContain('5 visits, shares'));
  expect(dialog.textContent).toContain('The site’s totals lose 3 of them. 2 stay in them');
  expect(dialog.textContent).toContain('unique visitors stay');
  expect(dialog.textContent).toContain('cannot be undone');
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(asked).toEqual([['/forget/preview', { article: ARTICLE }]]);

  await person.click(button('Delete figures'));
  expect(await screen.findByText('5 events were deleted from the figures.')).toBeTruthy();
  expect(asked.at(-1)).toEqual(['/forget', { article: ARTICLE }]);
});

it('deletes nothing when somebody changes their mind', async () => {
  const person = await renderInPanel(
    <ForgetButton request={{ article: ARTICLE }} label="Delete…" />,
  );
  await person.click(button('Delete…'));
  await person.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(asked.map(([path]) => path)).toEqual(['/forget/preview']);
});

it('names the days that can be deleted instead of those that cut a month', async () => {
  preview = {
    ...{ rawEvents: 0, counted: 5, staysInTotals: 0 },
    refused: {
      wholeMonths: { from: '2026-01-01', to: '2026-01-31' },
      singleDaysFrom: '2026-03-02',
    },
  };
  const person = await renderInPanel(<ForgetSection />, 'fr');
  const action = button('Supprimer cette période…');
  expect(action).toHaveProperty('disabled', true);
  await person.type(screen.getByLabelText('Premier jour'), '2026-01-15');
  await person.type(screen.getByLabelText('Dernier jour'), '2026-01-20');
  await person.click(action);
  const dialog = await screen.findByRole('alertdialog');
  await waitFor(() => expect(dialog.textContent).toContain('du 1 janvier 2026 au 31 janvier 2026'));
  expect(dialog.textContent).toContain('à partir du 2 mars 2026');
  expect(button('Supprimer les chiffres')).toHaveProperty('disabled', true);
  expect(asked).toEqual([['/forget/preview', { from: '2026-01-15', to: '2026-01-20' }]]);
});
