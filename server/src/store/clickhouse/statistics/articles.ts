/** The figures of many articles. */
import type { ArticleKey } from '../../../../../core';
import { daysBetween, type DayRange, type MonthRange } from '../../calendar';
import { MEASURES } from '../../measures';
import { articleKeyOf } from '../../sql/registry/articles';
import { SORTS } from '../../sql/statistics/article-page';
import { countsOf, PRIVATE, VISITS } from '../../sql/statistics/columns';
import { TABLES } from '../../sql/tables';
import type {
  ArticleChannel,
  ArticleCounts,
  ArticlePageQuery,
  ArticleStep,
  Movement,
} from '../../statistics';
import type { Connection } from '../connection';
import { ofArticles } from '../event-rows';
import { ANY, daysOf, given, IN_DAYS, ofCollections, sums } from './read';

type KeyRow = Parameters<typeof articleKeyOf>[0];
const KEY = 'document_id, uid, locale';
const { articleDays: DAYS, articleChannels: CHANNELS } = TABLES;

export async function articlePage(
  connection: Connection,
  { from, to, previous, sort, order, offset, limit, among, ...filter }: ArticlePageQuery,
): Promise<{ articles: ArticleKey[]; total: number }> {
  const { value, base = '0' } = SORTS[sort];
  const own = among && ofArticles(among);
  const before = sort === 'change' ? previous : { from, to };
  // No visits: behind every share of visits.
  const sorted = SORTS[sort].base ? 'if(base > 0, value / base, -1)' : 'value';
  const page = `SELECT ${KEY}, ${sorted} AS sorted_by FROM (
      SELECT ${KEY},
        sumIf(${value}, ${IN_DAYS}) ${sort === 'change' ? `- sumIf(${value}, NOT (${IN_DAYS}))` : ''} AS value,
        sumIf(${base}, ${IN_DAYS}) AS base,
        ${MEASURES.map((measure) => `sumIf(${measure}, ${IN_DAYS})`).join(' + ')} AS events
      FROM ${DAYS}
      WHERE (${IN_DAYS} OR day BETWEEN {earliest:UInt32} AND {latest:UInt32})
        ${own ? `AND ${own.sql}` : ''} ${ofCollections(filter)}
      GROUP BY ${KEY}) WHERE events > 0`;
  const params = {
    ...{ from, to, earliest: before.from, latest: before.to, offset, limit },
    ...{ ...own?.params, ...given(filter) },
  };
  const rows = await connection.rows<KeyRow & { total: number }>(
    `SELECT *, count() OVER () AS total FROM (${page})
      ORDER BY sorted_by ${order === 'asc' ? 'ASC' : 'DESC'}, ${KEY}
      LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    params,
  );
  let total = rows[0]?.total ?? 0;
  if (rows.length === 0 && offset > 0) {
    // A page beyond the last: how many there are is not in its rows.
    const [counted] = await connection.rows<{ total: number }>(
      `SELECT count() AS total FROM (${page})`,
      params,
    );
    total = counted?.total ?? 0;
  }
  return { articles: rows.map(articleKeyOf), total };
}

export async function articleCounts(
  connection: Connection,
  articles: readonly ArticleKey[],
  range: DayRange,
): Promise<ArticleCounts[]> {
  const columns = [...MEASURES, 'visitors'];
  const { sql, params } = ofArticles(articles);
  const rows = await connection.rows<KeyRow & Record<string, unknown>>(
    `SELECT ${KEY}, ${sums(columns)} FROM ${DAYS} AS t WHERE ${sql} AND ${IN_DAYS}
      GROUP BY ${KEY} ${ANY(columns)}`,
    { ...range, ...params },
  );
  return rows.map((row) => ({
    article: articleKeyOf(row),
    counts: { ...countsOf(row), visitors: Number(row['visitors']) },
  }));
}

/** Private visits of these articles by day or by month, which its first day stands for. */
export async function articleSteps(
  connection: Connection,
  articles: readonly ArticleKey[],
  steps: { days: DayRange } | { months: MonthRange },
): Promise<ArticleStep[]> {
  const { sql, params } = ofArticles(articles);
  const step = 'days' in steps ? 'day' : 'intDiv(day, 100) * 100 + 1';
  const rows = await connection.rows<KeyRow & { at: number; private: number }>(
    `SELECT ${KEY}, ${step} AS at, sum(${PRIVATE}) AS private, sum(${MEASURES.join(' + ')}) AS events
      FROM ${DAYS} WHERE ${sql} AND ${IN_DAYS} GROUP BY ${KEY}, at HAVING events != 0
      ORDER BY ${KEY}, at`,
    { ...('days' in steps ? steps.days : daysOf(steps.months)), ...params },
  );
  return rows.map((row) => ({ article: articleKeyOf(row), day: row.at, private: row.private }));
}

export async function articleChannels(
  connection: Connection,
  articles: readonly ArticleKey[],
  months: MonthRange,
): Promise<ArticleChannel[]> {
  const { sql, params } = ofArticles(articles);
  const rows = await connection.rows<
    KeyRow & Pick<ArticleChannel, 'source' | 'channel' | 'previews'> & { visits: number }
  >(
    `SELECT ${KEY}, source, channel, sumIf(${PRIVATE}, source = 'private') AS visits,
        sum(t.previews) AS previews
      FROM ${CHANNELS} AS t WHERE ${sql} AND ${IN_DAYS}
      GROUP BY ${KEY}, source, channel HAVING visits + previews > 0 ORDER BY channel`,
    { ...daysOf(months), ...params },
  );
  return rows.map((row) => ({
    article: articleKeyOf(row),
    source: row.source,
    channel: row.channel,
    privateVisits: row.visits,
    previews: row.previews,
  }));
}

export async function totalsOfType(
  connection: Connection,
  uid: string,
  range: DayRange,
): Promise<{ visits: number; private: number }[]> {
  const rows = await connection.rows<{ visits: number; privates: number }>(
    `SELECT sum(${VISITS}) AS visits, sum(${PRIVATE}) AS privates FROM ${DAYS}
      WHERE uid = {uid:String} AND ${IN_DAYS} GROUP BY ${KEY} HAVING visits > 0`,
    { uid, ...range },
  );
  return rows.map(({ visits, privates }) => ({ visits, private: privates }));
}

export async function firstDaysOfType(
  connection: Connection,
  uid: string,
  limit: number,
  days: number,
): Promise<number[][]> {
  const rows = await connection.rows<{ steps: [day: number, visits: number][] }>(
    `SELECT arraySort(groupArray((day, visits))) AS steps FROM (
        SELECT ${KEY}, day, sum(${PRIVATE}) AS visits, sum(${MEASURES.join(' + ')}) AS events
        FROM ${DAYS} WHERE uid = {uid:String} GROUP BY ${KEY}, day HAVING events != 0)
      GROUP BY ${KEY} ORDER BY min(day) DESC LIMIT {limit:UInt32}`,
    { uid, limit },
  );
  return rows.map(({ steps }) => {
    const list = Array.from({ length: days }, () => 0);
    const first = steps[0]?.[0] ?? 0;
    for (const [day, visits] of steps) {
      const since = daysBetween(first, day);
      if (since < days) list[since] = visits;
    }
    return list;
  });
}

export async function movements(
  connection: Connection,
  recent: DayRange,
  earlier: DayRange,
  limit: number,
): Promise<Movement[]> {
  const length = ({ from, to }: DayRange): number => daysBetween(from, to) + 1;
  const gained = 'recent * {earlierDays:UInt32} - earlier * {recentDays:UInt32}';
  const rows = await connection.rows<KeyRow & { recent: number; earlier: number; first: number }>(
    `SELECT ${KEY}, sumIf(${PRIVATE}, day >= {start:UInt32}) AS recent,
        sumIf(${PRIVATE}, day <= {end:UInt32}) AS earlier,
        minIf(day, ${MEASURES.join(' + ')} != 0) AS first
      FROM ${DAYS} WHERE day BETWEEN {from:UInt32} AND {to:UInt32}
      GROUP BY ${KEY} HAVING ${gained} > 0 ORDER BY ${gained} DESC, ${KEY} LIMIT {limit:UInt32}`,
    {
      ...{ start: recent.from, end: earlier.to, from: earlier.from, to: recent.to, limit },
      ...{ earlierDays: length(earlier), recentDays: length(recent) },
    },
  );
  return rows.map((row) => ({
    article: articleKeyOf(row),
    recent: row.recent,
    earlier: row.earlier,
    first: row.first,
  }));
}
