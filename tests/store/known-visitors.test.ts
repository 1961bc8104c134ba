import createKnex from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { stored } from '../store-contract/stored-events';

it('finds out who is new by the key of the table, however many visitors it holds', async () => {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  const store = createSqlStore(createDialect(knex, 'sqlite', undefined), createCalendar('UTC'));
  await store.migrate();
  const visitor = { onArticle: 'a'.repeat(22), onSite: 'b'.repeat(22) };
  await store.log.append([stored({ visitor })], '1');

  const asked: { sql: string; bindings: readonly unknown[] }[] = [];
  knex.on('query', (query: (typeof asked)[number]) => asked.push(query));
  await store.log.append([stored({ visitor })], '1');
  const lookUp = asked.find(({ sql }) => /^select.*daily_visitors/.test(sql));
  expect(lookUp).toBeDefined();
  const plan: { detail: string }[] = await knex.raw(`explain query plan ${lookUp?.sql}`, [
    ...(lookUp?.bindings ?? []),
  ] as string[]);
  expect(plan.map(({ detail }) => detail)).toContainEqual(
    expect.stringMatching(/SEARCH .* USING PRIMARY KEY \(day=\? AND visitor=\?\)/),
  );
  await knex.destroy();
});
