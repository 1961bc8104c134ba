import createKnex, { type Knex } from 'knex';
import { inTransaction } from '../../server/src/store/sql/in-transaction';

let knex: Knex;

beforeEach(async () => {
  knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  await knex.raw('create table notes (text text)');
});
afterEach(() => knex.destroy());

const texts = (): Promise<string[]> => knex('notes').pluck('text');

it('keeps all of what was written, and returns the result', async () => {
  const result = await inTransaction(knex, async (on) => {
    await on('notes').insert({ text: 'one' });
    return 1;
  });
  expect([result, await texts()]).toEqual([1, ['one']]);
});

it('keeps nothing of what failed, and says why', async () => {
  const failing = inTransaction(knex, async (on) => {
    await on('notes').insert({ text: 'one' });
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(await texts()).toEqual([]);
});

it('says that the disk is full, although SQLite has rolled back by itself', async () => {
  await knex.raw('pragma max_page_count = 2');
  const failing = inTransaction(knex, async (on) => {
    await on('notes').insert({ text: 'x'.repeat(100_000) });
  });
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(await texts()).toEqual([]);
});
