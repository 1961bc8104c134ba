import type { ReactNode } from 'react';
import { ApiProvider } from '@reduxjs/toolkit/query/react';
import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { createMemoryRouter, Link, RouterProvider } from 'react-router-dom';
import en from '../../admin/src/translations/en.json';
import fr from '../../admin/src/translations/fr.json';
import { loadTranslations } from '../../admin/src/translations/load';
import { textId, type MessageKey } from '../../admin/src/translations/message';

const TEXTS = { en, fr };

/**
 * Draws a part of the plugin as the panel does: with its design system, texts, notifications, API
 * and router. A link *Elsewhere* leads away from it. Returns the person in front of the screen.
 */
export async function renderInPanel(part: ReactNode, locale: 'en' | 'fr' = 'en') {
  const [atStart] = await loadTranslations({ locales: [locale] });
  const ours = Object.entries(TEXTS[locale]).map(([key, text]) => [
    textId(key as MessageKey),
    text,
  ]);
  const messages = { ...Object.fromEntries(ours), ...atStart?.data };
  const page = (
    <>
      <Link to="/elsewhere">Elsewhere</Link>
      {part}
    </>
  );
  const router = createMemoryRouter([
    { path: '/', element: page },
    { path: '/elsewhere', element: <p>Another page</p> },
  ]);
  render(
    <IntlProvider locale={locale} messages={messages} onError={() => undefined}>
      <DesignSystemProvider locale={locale}>
        <ApiProvider api={adminApi}>
          <NotificationsProvider>
            <RouterProvider router={router} />
          </NotificationsProvider>
        </ApiProvider>
      </DesignSystemProvider>
    </IntlProvider>,
  );
  return userEvent.setup();
}
