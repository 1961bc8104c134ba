import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
// What the part loads, transformed by Jest before a test waits for it.
import '../../admin/src/translations/Texts';
import '../../admin/src/translations/en.json';
import '../../admin/src/translations/fr.json';
import { loadTranslations } from '../../admin/src/translations/load';
import { useText } from '../../admin/src/translations/use-text';
import { lazyPart } from '../../admin/src/translations/with-texts';

function Sample({ count }: { count: number }) {
  const text = useText();
  return <p>{`${text('widget.link')}: ${text('kept.days', { count, days: count })}`}</p>;
}

const Part = lazyPart(() => Promise.resolve({ default: Sample }));

/** The panel around a part: with what Strapi has of the plugin at its start, and no text more. */
function Panel({ locale, messages }: { locale: string; messages: Record<string, string> }) {
  return (
    <IntlProvider locale={locale} messages={messages}>
      <Part count={1} />
    </IntlProvider>
  );
}

async function atStart(locale: string): Promise<Record<string, string>> {
  const [english, own] = await loadTranslations({ locales: ['en', locale] });
  // As Strapi does: what a language lacks is English.
  return { ...english?.data, ...own?.data };
}

test('a part appears with its texts, and never with their names', async () => {
  const { container } = render(<Panel locale="fr" messages={await atStart('fr')} />);
  expect(container.textContent).toBe('');
  expect((await screen.findByText(/./)).textContent).toBe('Tous les chiffres: 1 jour');
});

test('a part changes its language with the panel', async () => {
  const { rerender } = render(<Panel locale="en" messages={await atStart('en')} />);
  await screen.findByText('All figures: 1 day');
  rerender(<Panel locale="fr" messages={await atStart('fr')} />);
  await screen.findByText('Tous les chiffres: 1 jour');
});

test('a language that the plugin does not have gets English', async () => {
  render(<Panel locale="nl" messages={await atStart('nl')} />);
  await screen.findByText('All figures: 1 day');
});

test('the texts of an app come first', async () => {
  const messages = { ...(await atStart('en')), 'dark-social.kept.days': '{days} sunrise' };
  render(<Panel locale="en" messages={messages} />);
  await screen.findByText('All figures: 1 sunrise');
});
