import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { worldOf } from '../store-contract/agreement';
import { keyOf, publishArticle } from './content';
import { send, siteStatistics, summary, visitOf } from './events';
import { databaseName, removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

afterAll(() => removeApp(app));

interface Ran {
  code: number;
  out: string;
}

const COMMAND = join(__dirname, '..', '..', 'bin', 'dark-social.js');

/** The app's folder and database. */
const place = () => ({
  cwd: app.directory,
  env: {
    ...process.env,
    TEST_DATABASE: JSON.stringify({ connection: app.database.connection }),
    STRAPI_TELEMETRY_DISABLED: 'true',
  },
});

/** Runs a command in the app's folder, as a person does. */
async function run(...args: string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [COMMAND, ...args],
      place(),
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
  // Nobody else on the machine may read it.
  expect((await stat(join(app.directory, 'statistics.jsonl'))).mode & 0o077).toBe(0);

  const forgotten = await run('forget', '--article', keyOf(first), '--yes');
  expect(forgotten).toMatchObject({ code: 0 });
  expect(forgotten.out).toContain('2 visits, shares and other events are counted');
  expect(forgotten.out).toContain('Forgotten: 2 counted, 2 raw events.');
  const imported = await run('import', '--replace', 'statistics.jsonl');
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('Verified: ') });
  expect((await run('import', 'statistics.jsonl')).out).toContain('Imported before');

  app = await startApp({ from: app });
  expect(summary(await siteStatistics(app))).toEqual(['private/whatsapp/tagged: 3']);
  expect((await send(app, { events: [events[0]] })).body).toMatchObject({ duplicates: 1 });
  await app.stop();
}, 600_000);

/** Runs a command, and kills it as soon as its output matches. */
async function killed(when: RegExp, ...args: string[]): Promise<NodeJS.Signals | null> {
  const command = spawn(process.execPath, [COMMAND, ...args], place());
  let out = '';
  command.stdout.on('data', (text: Buffer) => {
    out += text.toString();
    if (when.test(out)) command.kill('SIGKILL');
  });
  const [, signal] = await once(command, 'exit');
  return signal;
}

it('go on with an import that was killed', async () => {
  const knex = app.database.connect();
  const store = createSqlStore(
    createDialect(knex, databaseName(), undefined),
    createCalendar('UTC'),
  );
  for (let seed = 1; seed <= 10; seed += 1) await store.log.append(worldOf(seed), '1');
  const before = await store.portability.counted();
  await run('export', join(app.directory, 'many.jsonl'));

  const signal = await killed(/^500 of \d+ lines$/m, 'import', '--replace', 'many.jsonl');
  expect(signal).toBe('SIGKILL');
  expect(await store.portability.counted()).toBeLessThan(before);
  const again = await run('import', '--replace', 'many.jsonl');
  expect(again.out).toContain('Verified: ');
  expect(again.out).not.toMatch(/^500 of/m);
  expect(await store.portability.counted()).toBe(before);
  await knex.destroy();
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
    [['import', '.'], 2, /There is no file \./],
    [['reclassify', 'now'], 2, /now/],
    [['nonsense'], 2, /Usage/],
    [['move', '--help'], 0, /^Usage/],
    [
      ['forget', '--from', '2026-02-30', '--to', '2026-03-01', '--yes'],
      1,
      /from: expected a day such as 2026-01-31/,
    ],
    [['forget', '--article', 'nothing', '--yes'], 1, /a key such as api::article\.article/],
    [['forget', '--article', 'api::article.article:nobody:en', '--yes'], 0, /Nothing is counted/],
    [['import', 'cut.jsonl'], 1, /Line 1 is damaged, at export/],
    [['import', 'statistics.jsonl'], 1, /follows the last line/],
  ];
  for (const [args, code, why] of cases) {
    const ran = await run(...args);
    expect(ran.out).toMatch(why);
    expect([args, ran.code]).toEqual([args, code]);
  }
}, 600_000);
