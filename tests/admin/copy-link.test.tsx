import { screen } from '@testing-library/react';
import { CopyLink } from '../../admin/src/content-manager/panel/CopyLink';
import { renderInPanel } from './panel';

const part = (isPublished = true) => (
  <CopyLink
    page={{ url: 'https://e.com/articles/soup', documentId: 'doc1' }}
    campaign=""
    options={{ parameter: 'dsl', placement: 'query', utm: true }}
    isPublished={isPublished}
  />
);
const shown = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'The link' }).value;

test('copies the link that it shows, with the campaign that was typed', async () => {
  const person = await renderInPanel(part());
  await person.type(screen.getByRole('textbox', { name: 'Campaign' }), 'spring');
  await person.click(screen.getByRole('button', { name: 'Newsletter' }));
  await screen.findByText('Copied');
  expect(shown()).toBe(
    'https://e.com/articles/soup?utm_source=newsletter&utm_medium=email&utm_campaign=spring',
  );
  expect(await navigator.clipboard.readText()).toBe(shown());
});

test('takes the link away that another campaign was made for', async () => {
  const person = await renderInPanel(part());
  await person.click(screen.getByRole('button', { name: 'WhatsApp' }));
  await screen.findByText('Copied');
  await person.type(screen.getByRole('textbox', { name: 'Campaign' }), 'x');
  expect(screen.queryByRole('textbox', { name: 'The link' })).toBeNull();
});

test('shows a link that could not be copied for copying by hand', async () => {
  const person = await renderInPanel(part());
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await person.click(screen.getByRole('button', { name: 'Slack post' }));
  await screen.findByText('Select the link and copy it with Ctrl C or ⌘ C');
  expect(shown()).toMatch(/dsl=k/);
});

test('draws a code for print', async () => {
  const person = await renderInPanel(part());
  await person.click(screen.getByRole('button', { name: 'Print (QR)' }));
  const code = await screen.findByRole<HTMLImageElement>('img', { name: 'QR code of the link' });
  expect(decodeURIComponent(code.src)).toMatch(/^data:image\/svg\+xml,<svg/);
  screen.getByRole('button', { name: 'Save as SVG' });
});

test('says that the link of a draft leads nowhere yet', async () => {
  await renderInPanel(part(false));
  screen.getByText('It works as soon as the article is published.');
});
