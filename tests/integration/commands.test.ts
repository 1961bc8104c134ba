import { execFile } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keyOf, publishArticle } from './content';
import { send, siteStatistics, summary, visitOf } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

afterAll(() => removeApp(app));

interface Ran {
  code: number;
  out: string;
}

/** Runs a command in the app's folder, as a person does. */
async function run(...args: string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(__dirname, '..', '..', 'bin', 'dark-social.js'), ...args],
      {
        cwd: app.directory,
        env: {
          ...process.env,
          TEST_DATABASE: JSON.stringify({ connection: app.database.connection }),
          STRAPI_TELEMETRY_DISABLED: 'true',
        },
      },
    );
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

it('export, forget and import statistics', async () => {
  app = await startApp();
  const first = await publishArticle(app.strapi, { title: 'First', slug: 'first' });
  await publishArticle(app.strapi, { title: 'Second', slug: 'second' });
  const events = ['first', 'first', 'second'].map((slug) =>
    visitOf({ url: `${SITE}/articles/${slug}?dsl=w` }),
  );
  for (const event of events) await send(app, { events: [event] });
  await app.stop();

  expect(await run('export', 'statistics.jsonl')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/"site_days": 3/),
  });
  const file = await readFile(join(app.directory, 'statistics.jsonl'), 'utf8');
  expect(file.trim().split('\n').length).toBeGreaterThan(5);

  const forgotten = await run('forget', '--article', keyOf(first), '--yes');
  expect(forgotten).toMatchObject({ code: 0 });
  expect(forgotten.out).toContain('2 visits, shares and other events are counted');
  expect(forgotten.out).toContain('Forgotten: 2 counted, 2 raw events.');
  const imported = await run('import', '--replace', 'statistics.jsonl');
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('Verified: ') });
  expect((await run('import', 'statistics.jsonl')).out).toContain('imported before');

  app = await startApp({ from: app });
  expect(summary(await siteStatistics(app))).toEqual(['private/whatsapp/tagged: 3']);
  expect((await send(app, { events: [events[0]] })).body).toMatchObject({ duplicates: 1 });
  await app.stop();
}, 600_000);

it('say what is wrong, and change nothing', async () => {
  await writeFile(join(app.directory, 'cut.jsonl'), '{"dark-social":1}\n');
  await appendFile(join(app.directory, 'statistics.jsonl'), 'more\n');
  const cases: [string[], number, RegExp][] = [
    [['forget'], 2, /Name either an article, or the first and the last day/],
    [['forget', '--article', 'x', '--from', '2026-01-01'], 2, /Name either/],
    [['forget', '--form', '2026-01-01'], 2, /--form/],
    [['export'], 2, /Name the file/],
    [['export', 'statistics.jsonl'], 2, /exists already/],
    [['import', 'missing.jsonl'], 2, /There is no file missing\.jsonl/],
    [['reclassify', 'now'], 2, /now/],
    [['nonsense'], 2, /Usage/],
    [
      ['forget', '--from', '2026-02-30', '--to', '2026-03-01', '--yes'],
      1,
      /from: expected a day such as 2026-01-31/,
    ],
    [['forget', '--article', 'nothing', '--yes'], 1, /a key such as api::article\.article/],
    [['import', 'cut.jsonl'], 1, /Line 1 is damaged, at export/],
    [['import', 'statistics.jsonl'], 1, /follows the last line/],
  ];
  for (const [args, code, why] of cases) {
    const ran = await run(...args);
    expect(ran.out).toMatch(why);
    expect([args, ran.code]).toEqual([args, code]);
  }
}, 600_000);
