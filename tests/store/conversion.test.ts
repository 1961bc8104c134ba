import createKnex, { type Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { FORMER } from '../../server/src/store/sql/schema/former-tables';

const never = (): boolean => false;
const ignore = (): void => undefined;

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
