// The same questions, asked of the raw events, as self-hosted analytics ask them.
const PRIVATE = `sum(case when r.kind = 'visit' and r.source = 'private' then 1 else 0 end)`;
const VISITS = `sum(case when r.kind = 'visit' then 1 else 0 end)`;
const FROM =
  'from dark_social_events e join dark_social_arrivals r on r.id = e.arrival where e.day between ? and ?';

export const RAW = {
  overview: async (knex, { range, previous }) => {
    for (const { from, to } of [range, previous]) {
      await knex.raw(
        `select e.day, r.kind, r.source, r.evidence, count(*) as total ${FROM} group by e.day, r.kind, r.source, r.evidence`,
        [from, to],
      );
    }
  },
  articles: (knex, { range: { from, to } }) =>
    knex.raw(
      `select e.article, ${VISITS} as visits, ${PRIVATE} as private_visits ${FROM} group by e.article order by private_visits desc, e.article limit 10`,
      [from, to],
    ),
  article: (knex, { range: { from, to }, number }) =>
    knex.raw(
      `select e.day, r.channel, ${VISITS} as visits, ${PRIVATE} as private_visits ${FROM} and e.article = ? group by e.day, r.channel`,
      [from, to, number],
    ),
  list: (knex, { week: { from, to }, numbers }) =>
    knex.raw(
      `select e.article, ${VISITS} as visits, ${PRIVATE} as private_visits ${FROM} and e.article in (${numbers.join(',')}) group by e.article`,
      [from, to],
    ),
};
