import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { settings } from '../cms/settings';
import './style.css';
import { Visits } from './visits';

export const metadata: Metadata = { title: { default: 'Knot', template: '%s — Knot' } };

export default async function Layout({ children }: { children: ReactNode }) {
  // Strapi's URL is known at run time only, so pages are not prerendered.
  await connection();
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/">Knot</Link>
        </header>
        <main>{children}</main>
        <Visits endpoint={settings.endpoint} />
      </body>
    </html>
  );
}
