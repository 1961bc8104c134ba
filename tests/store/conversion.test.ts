import createKnex, { type Knex } from 'knex';
import { createConversion } from '../../server/src/jobs/conversion';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { ROLLUPS } from '../../server/src/store/sql/rollups';
import { FORMER } from '../../server/src/store/sql/schema/former-tables';
import { stored } from '../store-contract/stored-events';

const never = (): boolean => false;
const ignore = (): void => undefined;
const DAY = { from: 20260310, to: 20260310 };
/** What version 0.1 had of the event that `stored()` returns. */
const FORMER_ROW = {
  ...{ day: DAY.from, article: 1, kind: 'visit', source: 'private' },
  ...{ channel: 'whatsapp', evidence: 'tagged', count: 1 },
};

let knex: Knex;
const open = () =>
  createSqlStore(createDialect(knex, 'sqlite', undefined), createCalendar('Europe/Paris'));

beforeEach(async () => {
  knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  await open().migrate();
});
afterEach(() => knex.destroy());

it('drops the rest of the former tables where it was killed between them', async () => {
  await knex.schema.dropTable(FORMER.articleDays);
  await knex.schema.dropTable(FORMER.siteHours);
  const store = open();
  await store.convertStatistics(never, ignore);
  expect(store.statistics.convertingUpTo()).toBeUndefined();
  expect(await knex.schema.hasTable(FORMER.visitorDays)).toBe(false);
});

it('lets a re-classification wait until every day is converted', async () => {
  const store = open();
  const event = stored();
  await store.log.append([event], '1');
  // As after an upgrade: the event was moved, and its day is still to be converted.
  for (const { table } of ROLLUPS) await knex(table).delete();
  await knex(FORMER.articleDays).insert(FORMER_ROW);

  const conversion = createConversion(store, { info: ignore, error: ignore });
  conversion.start();
  await conversion.ended();
  const [view] = await store.revisions.views('', 1);
  if (!view) throw new Error('no view');
  const verdict = {
    ...view.verdict,
    ...({ source: 'search', channel: 'google', evidence: 'none' } as const),
  };
  await store.revisions.revise([{ id: view.id, verdict }]);

  const [step] = await store.statistics.siteSteps(DAY, 'day');
  expect(step?.counts).toMatchObject({ search: 1, tagged: 0 });
});

it('refuses a re-classification where the conversion failed', async () => {
  const failing = {
    convertStatistics: () => Promise.reject(new Error('disk full')),
  };
  const errors: unknown[] = [];
  const conversion = createConversion(failing, {
    info: ignore,
    error: (error) => errors.push(error),
  });
  conversion.start();
  await expect(conversion.ended()).rejects.toThrow('statistics of an earlier version');
  expect(errors).toHaveLength(1);
});
