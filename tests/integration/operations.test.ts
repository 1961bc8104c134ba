/** What those hear who run Strapi: metrics, health, and the log while the database is away. */
import createKnex from 'knex';
import { DATABASES } from './databases';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { EVENTS, send, visitOf } from './events';
import { createToken, databaseName, removeApp, SITE, startApp, type TestApp } from './strapi';

const METRICS = '/api/dark-social/metrics';
const HEALTH = '/api/dark-social/health';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

/** The values of the samples, by their names with labels. */
async function metrics(): Promise<Map<string, number>> {
  const authorization = await createToken(app.strapi, ['plugin::dark-social.operations.metrics']);
  const { status, text, headers } = await app.http
    .get(METRICS)
    .set('Authorization', authorization)
    .buffer(true)
    .parse((response, done) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => done(null, body));
    })
    .then(({ status, headers, body }) => ({ status, headers, text: String(body) }));
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  );
  expect(headers['cache-control']).toBe('no-store');
  expect(text).toMatch(/# EOF\n$/);
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

it('counts what becomes of events and requests', async () => {
  const before = await metrics();
  const bots = { 'user-agent': 'Googlebot/2.1' };
  const [first, second] = [visitOf(), visitOf({ type: 'copy' })];
  await send(app, { events: [first, second, visitOf({ url: `${SITE}/articles/none` })] });
  await send(app, { events: [first] });
  await send(app, { events: [visitOf()] }, bots);
  await send(app, 'no JSON');
  await send(app, { events: [visitOf()] }, { origin: 'https://evil.example' });
  await app.http.get(EVENTS);
  const after = await metrics();
  const grown = [...after]
    .map(([name, value]) => [name.slice('dark_social_'.length), value - (before.get(name) ?? 0)])
    .filter(
      ([name, value]) => value !== 0 && /^(events|requests|commit_events_)/.test(String(name)),
    );
  expect(Object.fromEntries(grown)).toEqual({
    'events_accepted_total{kind="visit"}': 1,
    'events_accepted_total{kind="copy"}': 1,
    events_duplicates_total: 1,
    'events_ignored_total{reason="no-article"}': 1,
    'events_ignored_total{reason="bot"}': 1,
    requests_recorded_total: 3,
    'requests_refused_total{status="400"}': 1,
    'requests_refused_total{status="403"}': 1,
    'requests_refused_total{status="405"}': 1,
    commit_events_sum: 3,
    commit_events_count: 2,
    'commit_events_bucket{le="1"}': 1,
    'commit_events_bucket{le="2"}': 2,
    ...Object.fromEntries(
      ['5', '10', '20', '50', '100', '200', '500', '+Inf'].map((most) => [
        `commit_events_bucket{le="${most}"}`,
        2,
      ]),
    ),
  });
});

it('has the same series whatever strangers send', async () => {
  const before = [...(await metrics()).keys()];
  const invented = `https://${'x'.repeat(20)}.example`;
  await send(app, { events: [visitOf({ referrer: invented, url: `${SITE}/articles/hello?a=b` })] });
  await send(app, { events: [visitOf({ url: `${SITE}/invented/path` })] }, { 'user-agent': 'me' });
  await send(app, { events: [visitOf({ type: 'share', channel: 'invented' })] });
  expect([...(await metrics()).keys()]).toEqual(before);
});

it('measures jobs, and shows them in Settings', async () => {
  const job = app.strapi.cron.jobs.find(({ name }) => name === 'dark-social-misses');
  await job?.job.invoke();
  const counted = await metrics();
  expect(counted.get('dark_social_job_runs_total{job_name="misses"}')).toBeGreaterThan(0);
  expect(counted.get('dark_social_job_failures_total{job_name="misses"}')).toBe(0);
  const sumOf = (start: string) =>
    [...counted].reduce((sum, [name, value]) => sum + (name.startsWith(start) ? value : 0), 0);
  const { body } = await app.http
    .get('/dark-social/settings/status')
    .set('Authorization', await loginTo(app, ['plugin::dark-social.settings']));
  expect(body.data).toMatchObject({
    events: { waiting: 0, accepted: sumOf('dark_social_events_accepted_total{') },
    refused: { 403: counted.get('dark_social_requests_refused_total{status="403"}') },
    lastCommit: { events: 1, at: expect.stringMatching(/^\d{4}-.*Z$/) },
  });
  expect(body.data.jobs).toContainEqual({
    name: 'misses',
    lastRunAt: expect.stringMatching(/^\d{4}-.*Z$/),
    lastRunFailed: false,
    ms: expect.any(Number),
  });
});

it('is healthy, says no more to anybody, and is not kept by caches', async () => {
  const { status, body, headers } = await app.http.get(HEALTH);
  expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
  expect(headers['cache-control']).toBe('no-store');
  expect((await app.http.head(HEALTH)).status).toBe(200);
});

// The others cannot lock a single database.
if (databaseName() === 'postgres') {
  describe('while the database is away', () => {
    /** Entries of the log, as Strapi writes them. */
    const entries: string[] = [];
    const name = () => (app.database.connection['connection'] as { database: string }).database;

    async function administer(...statements: string[]): Promise<void> {
      const admin = createKnex({
        client: 'pg',
        connection: String(Reflect.get(DATABASES.postgres, 'url')),
      });
      try {
        for (const statement of statements) await admin.raw(statement);
      } finally {
        await admin.destroy();
      }
    }
    const takeAway = () =>
      administer(
        `alter database ${name()} with allow_connections false`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`,
      );
    const giveBack = () => administer(`alter database ${name()} with allow_connections true`);

    const written = (): string[] => entries.filter((entry) => entry.includes('writing events'));

    beforeAll(async () => {
      const { log } = app.strapi;
      for (const level of ['error', 'warn'] as const) {
        const write = log[level].bind(log);
        log[level] = ((line: unknown) => {
          entries.push(line instanceof Error ? String(line.stack) : String(line));
          return write(line as string);
        }) as typeof log.error;
      }
      await takeAway();
    });
    afterAll(giveBack);

    it('refuses each request and says why in a few lines, without what visitors sent', async () => {
      const secret = 'secret.example';
      for (let round = 0; round < 50; round += 1) {
        const requests = Array.from({ length: 10 }, (_, index) =>
          send(app, {
            events: Array.from({ length: (index + round) % 20 || 1 }, () =>
              visitOf({ referrer: `https://${secret}/` }),
            ),
          }),
        );
        const statuses = (await Promise.all(requests)).map(({ status }) => status);
        expect(new Set(statuses)).toEqual(new Set([503]));
      }
      expect(written().length).toBeGreaterThan(0);
      expect(entries.length).toBeLessThanOrEqual(5);
      expect(entries.join('\n')).not.toContain(secret);
    });

    it('says it once of share links, too', async () => {
      const before = entries.length;
      for (let time = 0; time < 50; time += 1) {
        const { status, headers } = await app.http.get(
          `/api/dark-social/sharing?url=${encodeURIComponent(`${SITE}/articles/a${time}`)}`,
        );
        expect(status).toBe(503);
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
      expect(entries.slice(before).length).toBeLessThanOrEqual(2);
      expect(entries.slice(before).join()).toContain('reading share links failed');
    });

    it('is not healthy, and says when to ask again', async () => {
      const { status, body, headers } = await healthOnce(503);
      expect({ status, body }).toEqual({ status: 503, body: { status: 'unavailable' } });
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(headers['cache-control']).toBe('no-store');
    });

    it('says that it works again, once, and is healthy', async () => {
      await giveBack();
      const good = () => written().filter((entry) => entry.includes('works again'));
      while (good().length === 0) await send(app, { events: [visitOf()] });
      await send(app, { events: [visitOf()] });
      expect(good()).toEqual([
        expect.stringMatching(
          /^dark-social: writing events works again after [\d,]+ failures in \d+ s$/,
        ),
      ]);
      expect((await healthOnce(200)).body).toEqual({ status: 'ok' });
      expect((await metrics()).get('dark_social_batches_failed_total')).toBeGreaterThan(0);
    });

    /** The first answer with this status: one stands for a second. */
    async function healthOnce(status: number) {
      for (;;) {
        const answer = await app.http.get(HEALTH);
        if (answer.status === status) return answer;
      }
    }
  });
}
