/** The React components on React 18, which this repository has; `tests/examples` has them on React 19. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { version } from 'react';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

const root = join(__dirname, '../..');

let browser: Browser;
let origins: TwoOrigins;
let page: Page;
let noise: string[];

/** A page's script, bundled with React and the built package, as a site's own bundler would. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'tsx' },
    alias: { '@sdk': join(root, 'sdk/dist') },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  });
  return outputFiles.map(({ text }) => text.replaceAll('</script', '<\\/script')).join('');
}

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  const script = await bundled(`
    import { StrictMode, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { SendBar, Tracker } from '@sdk/react.mjs';
    const heard = (window.heard = []);
    function App() {
      const [, draw] = useState(0);
      window.draw = () => draw((count) => count + 1);
      return (
        <StrictMode>
          <Tracker endpoint="${origins.cms}/api/dark-social" />
          <SendBar
            endpoint="${origins.cms}/api/dark-social"
            sharing={${JSON.stringify(sampleSharing(['whatsapp', 'copy'], 'fr'))}}
            className="mine"
            max={5}
            strings={{ copied: 'Voilà' }}
            onSend={({ channel }) => heard.push(['send', channel])}
            onCopy={({ url }) => heard.push(['copy', url])}
          />
        </StrictMode>
      );
    }
    createRoot(document.querySelector('main')).render(<App />);
  `);
  origins.page(
    '/articles/hello',
    '<!doctype html><title>Hello</title><link rel="icon" href="data:,"><main></main>' +
      `<script type="module">${script}</script>`,
  );
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
});
afterEach(() => page.context().close());

const warnings = (): string[] => noise.filter((line) => !line.includes('React DevTools'));

it('draws the bar with its properties, and passes its events on, once each', async () => {
  expect(version).toMatch(/^18\./);
  expect(await page.locator('send-bar').getAttribute('class')).toBe('mine');
  await page.getByLabel('Copier le lien', { exact: true }).click();
  await page.getByRole('status').getByText('Voilà').waitFor();
  await origins.until(() => origins.taken().some(({ type }) => type === 'share'));
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
    ['copy', 'https://www.example.com/articles/hello?dsl=c'],
    ['send', 'copy'],
  ]);
  expect(warnings()).toEqual([]);
});

it('counts a visit once under strict mode and however often it is drawn, and cleans the address', async () => {
  await page.waitForFunction(() => !location.search.includes('dsl='));
  await page.evaluate('window.draw()');
  await page.getByLabel('Copier le lien', { exact: true }).click();
  await origins.until(() => origins.taken().some(({ type }) => type === 'share'));
  expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
  expect(warnings()).toEqual([]);
});
