import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from './context';

export interface Login {
  email: string;
  password: string;
}

/** The login that the demo prints. */
export const DEMO_ADMIN: Login = { email: 'demo@example.com', password: 'Demo-1234' };

/** What a browser keeps of a login: cookies and the local storage. */
export type Session = BrowserContextOptions['storageState'];

const SCREEN = { width: 1280, height: 900 };

/** Logs in to the admin panel, in a browser profile of its own. */
export async function logIn(browser: Browser, cmsUrl: string, login: Login): Promise<Page> {
  const page = await openContext(browser, { viewport: SCREEN });
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel('Email').fill(login.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(login.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return page;
}

/** Logs in once for all tests, and closes what Strapi lays over its pages for a newcomer. */
export async function startSession(browser: Browser, cmsUrl: string): Promise<Session> {
  const page = await logIn(browser, cmsUrl, DEMO_ADMIN);
  await page.getByRole('button', { name: 'Close guided tour' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: /^(close|dismiss)/i }).click();
  const session = await page.context().storageState();
  await page.context().close();
  return session;
}

/** What the panel is opened on. */
const DEVICES = {
  desk: { viewport: SCREEN },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** A page of the admin panel that nothing was done on yet. */
export async function openAdmin(
  browser: Browser,
  session: Session,
  language: 'en' | 'fr' = 'en',
  device: keyof typeof DEVICES = 'desk',
  theme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const page = await openContext(browser, { ...DEVICES[device], storageState: session });
  // Where the panel keeps what a user chose.
  await page.addInitScript(
    (chosen) => {
      localStorage.setItem('strapi-admin-language', chosen.language);
      localStorage.setItem('STRAPI_THEME', chosen.theme);
    },
    { language, theme },
  );
  return page;
}
