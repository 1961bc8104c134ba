// The layout of version 0.1: a row for each combination of what an event has. Made from the raw events.
const sum = (condition) => `sum(case when ${condition} then count else 0 end)`;
const TABLES = {
  bench_site_hours: ['day', 'hour', 'kind', 'source', 'channel', 'evidence'],
  bench_article_days: ['day', 'article', 'kind', 'source', 'channel', 'evidence'],
};

export async function makeFormer(knex, client) {
  for (const [table, key] of Object.entries(TABLES)) {
    if (await knex.schema.hasTable(table)) continue;
    await knex.schema.createTable(table, (columns) => {
      for (const name of key) {
        const isNumber = ['day', 'hour', 'article'].includes(name);
        if (isNumber) columns.integer(name).notNullable();
        else columns.string(name, name === 'channel' ? 100 : 12).notNullable();
      }
      columns.bigInteger('count').notNullable();
      columns.primary(key, `${table}_key`);
    });
    const hour = client === 'mysql' ? 'floor(e.at / 3600000) * 3600' : '(e.at / 3600000) * 3600';
    const values = key.map((name) => {
      if (name === 'hour') return hour;
      return ['day', 'article'].includes(name) ? `e.${name}` : `r.${name}`;
    });
    await knex.raw(
      `insert into ${table} (${key.join(', ')}, count)
       select ${values.join(', ')}, count(*) from dark_social_events e
       join dark_social_arrivals r on r.id = e.arrival group by ${values.join(', ')}`,
    );
  }
}

export const FORMER = {
  overview: async (knex, { range, previous }) => {
    for (const { from, to } of [range, previous]) {
      await knex.raw(
        'select day, kind, source, evidence, sum(count) as total from bench_site_hours where day between ? and ? group by day, kind, source, evidence',
        [from, to],
      );
    }
  },
  articles: (knex, { range: { from, to } }) =>
    knex.raw(
      `select article, ${sum("kind = 'visit'")} as visits, ${sum("kind = 'visit' and source = 'private'")} as private_visits
       from bench_article_days where day between ? and ? group by article order by private_visits desc, article limit 10`,
      [from, to],
    ),
  article: (knex, { range: { from, to }, number }) =>
    knex.raw(
      `select day, channel, ${sum("kind = 'visit'")} as visits from bench_article_days
       where day between ? and ? and article = ? group by day, channel`,
      [from, to, number],
    ),
  list: (knex, { week: { from, to }, numbers }) =>
    knex.raw(
      `select article, ${sum("kind = 'visit'")} as visits from bench_article_days
       where day between ? and ? and article in (${numbers.join(',')}) group by article`,
      [from, to],
    ),
};
