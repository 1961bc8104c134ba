import type { ReactNode } from 'react';
import { ApiProvider } from '@reduxjs/toolkit/query/react';
import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { createMemoryRouter, Link, RouterProvider } from 'react-router-dom';
import { loadTranslations } from '../../admin/src/translations/load';
import { Texts } from '../../admin/src/translations/Texts';

/**
 * Draws a part of the plugin as the panel does: with its design system, texts, notifications, API
 * and router. A link *Elsewhere* leads away from it. Returns the person in front of the screen.
 */
export async function renderInPanel(part: ReactNode, locale: 'en' | 'fr' = 'en') {
  const [texts] = await loadTranslations({ locales: [locale] });
  const page = (
    <Texts>
      <Link to="/elsewhere">Elsewhere</Link>
      {part}
    </Texts>
  );
  const router = createMemoryRouter([
    { path: '/', element: page },
    { path: '/elsewhere', element: <p>Another page</p> },
  ]);
  render(
    <IntlProvider locale={locale} messages={texts?.data} onError={() => undefined}>
      <DesignSystemProvider locale={locale}>
        <ApiProvider api={adminApi}>
          <NotificationsProvider>
            <RouterProvider router={router} />
          </NotificationsProvider>
        </ApiProvider>
      </DesignSystemProvider>
    </IntlProvider>,
  );
  // The texts load first.
  await screen.findByRole('link', { name: 'Elsewhere' });
  return userEvent.setup();
}
