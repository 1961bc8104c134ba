// How many bytes tables and their indexes take.
const OWN = 'dark_social_';

/** `{ name, bytes }` of each table, with its indexes. */
export async function tableSizes(knex, client) {
  if (client === 'postgres') {
    const { rows } = await knex.raw(
      `select relname as name, pg_total_relation_size(oid) as bytes from pg_class where relkind = 'r' and relname like 'dark_social_%' or relkind = 'r' and relname like 'bench_%'`,
    );
    return rows;
  }
  if (client === 'mysql') {
    const [rows] = await knex.raw(
      `select table_name as name, data_length + index_length as bytes from information_schema.tables where table_schema = database()`,
    );
    return rows;
  }
  // Pages of the table itself and of its indexes.
  return knex.raw(
    `select m.tbl_name as name, sum(s.pgsize) as bytes from dbstat s join sqlite_master m on m.name = s.name where s.aggregate = true group by m.tbl_name`,
  );
}

/** Bytes of the raw events with their arrivals, of the statistics, and of the former layout's. */
export async function sizes(knex, client) {
  const found = (await tableSizes(knex, client)).map(({ name, bytes }) => [name, Number(bytes)]);
  const sum = (matches) =>
    found.reduce((total, [name, bytes]) => total + (matches(name) ? bytes : 0), 0);
  return {
    events: sum((name) => name === `${OWN}events`),
    raw: sum((name) => name === `${OWN}events` || name === `${OWN}arrivals`),
    statistics: sum((name) => name.startsWith(`${OWN}stats_`)),
    former: sum((name) => name.startsWith('bench_')),
    visitors: sum((name) => name === `${OWN}daily_visitors`),
  };
}

/** Gives back the space of rows that are gone: a year was written within minutes. */
export async function compact(knex, client) {
  if (client === 'sqlite') await knex.raw('vacuum');
  if (client === 'postgres') await knex.raw('vacuum (full, analyze)');
  if (client !== 'mysql') return;
  for (const { name } of await tableSizes(knex, client)) {
    await knex.raw(`optimize table ${name}`);
  }
}
