/**
 * Converts the statistics of version 0.1, a day at a time, each in one transaction that also deletes
 * what it converted: it may be interrupted at any time, and instances that do it at once convert each
 * day once. Its rows told events apart in ways that ours combine; where only the totals of both ways
 * are known, both are kept.
 */
import type { Knex } from 'knex';
import type { Evidence, Source, StoredKind } from '../../../../../core';
import { addDays, HOUR_DAYS, monthOf } from '../../calendar';
import { channelMeasureOf, measureOf } from '../../measures';
import { addCounts } from '../add-counts';
import type { Dialect } from '../dialect';
import type { Registry } from '../registry';
import type { CountedChannel } from '../registry/channels';
import { articleKeyOf } from '../registry/articles';
import { addUp, ROLLUPS, type Count } from '../rollups';
import { FORMER } from '../schema/former-tables';
import { TABLES } from '../tables';
import { convertOnce } from './taken';
import { spread, type Share } from './spread';

interface Verdict {
  kind: StoredKind;
  source: Source;
  channel: string;
  evidence: Evidence;
}
type SiteRow = Verdict & { hour: number; count: number | string };
type ArticleRow = Verdict & { article: number; count: number | string };
type ChannelRow = Omit<Verdict, 'evidence'> & {
  provider: string;
  shared_by: string;
  paid: boolean | number;
  count: number | string;
};
type GenerationRow = { kind: StoredKind; generation: number; count: number | string };
type VisitorRow = { article: number; count: number | string };
type Detail = Pick<CountedChannel, 'provider' | 'sharedBy' | 'paid'>;

const PLAIN: Detail = { provider: '', sharedBy: '', paid: false };

/** Webmail shows in the referrer, and a tag that arrived elsewhere in the tag: who is matched first. */
const BY_EVIDENCE: readonly Evidence[] = ['app', 'none', 'inferred', 'tagged'];
const rankOf = ({ provider, sharedBy }: Detail): number =>
  provider !== '' ? 0 : sharedBy === '' ? 1 : 2;

const groupBy = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
};
const channelKey = ({ kind, source, channel }: Omit<Verdict, 'evidence'>): string =>
  [kind, source, channel].join('\n');
const verdictKey = (row: Verdict): string => `${channelKey(row)}\n${row.evidence}`;

const TABLES_BY_DAY = [
  FORMER.articleDays,
  FORMER.siteHours,
  FORMER.channelDays,
  FORMER.generationDays,
  FORMER.visitorDays,
] as const;

/** Converts a day. */
async function convertDay(
  dialect: Dialect,
  registry: Registry,
  day: number,
  hoursFrom: number,
): Promise<void> {
  const read = async <Row>(table: string): Promise<Row[]> => dialect.from(table).where({ day });
  const ofArticles = await read<ArticleRow>(FORMER.articleDays);
  const ofHours = await read<SiteRow>(FORMER.siteHours);
  const ofChannels = await read<ChannelRow>(FORMER.channelDays);
  const ofGenerations = await read<GenerationRow>(FORMER.generationDays);
  const ofVisitors = await read<VisitorRow>(FORMER.visitorDays);

  const numbers = [...new Set(ofArticles.map(({ article }) => article))];
  const articles: (Parameters<typeof articleKeyOf>[0] & { id: number })[] = [];
  for (let from = 0; from < numbers.length; from += 500) {
    articles.push(
      ...(await dialect
        .from(TABLES.articles)
        .whereIn('id', numbers.slice(from, from + 500))
        .select()),
    );
  }
  const collectionNumbers = await registry.collections(articles.map(articleKeyOf));
  const collectionOf = new Map(
    articles.map(({ id }, index) => [Number(id), collectionNumbers[index] ?? 0]),
  );
  const month = monthOf(day);

  const counts = new Map<string, Count[]>();
  const add = (table: string, ...added: Count[]): void => {
    const known = counts.get(table) ?? [];
    known.push(...added);
    counts.set(table, known);
  };
  /** Counts whose channel has no number yet. */
  const inChannels: { table: string; channel: CountedChannel; count: Count }[] = [];

  /** Of each verdict: how many events of each collection. */
  const collections = new Map<string, Map<number, number>>();
  for (const row of ofArticles) {
    const count = Number(row.count);
    const collection = collectionOf.get(Number(row.article)) ?? 0;
    const article = Number(row.article);
    const known = collections.get(verdictKey(row)) ?? new Map<number, number>();
    known.set(collection, (known.get(collection) ?? 0) + count);
    collections.set(verdictKey(row), known);
    const column = measureOf(row);
    add(TABLES.siteDays, { key: [day, collection], column, count });
    add(TABLES.articleDays, { key: [day, article], column, count });
    add(TABLES.articleMonths, { key: [month, article], column, count });
    const { source } = row;
    inChannels.push({
      table: TABLES.articleChannels,
      channel: { source, channel: source === 'referral' ? '' : row.channel, ...PLAIN },
      count: { key: [month, article], column: channelMeasureOf(row), count },
    });
  }

  const details = groupBy(ofChannels, channelKey);
  for (const [key, rows] of groupBy(ofArticles, channelKey)) {
    const shares: Share<{ row: Verdict; collection: number }>[] = rows
      .toSorted((a, b) => BY_EVIDENCE.indexOf(a.evidence) - BY_EVIDENCE.indexOf(b.evidence))
      .map((row) => ({
        kind: { row, collection: collectionOf.get(Number(row.article)) ?? 0 },
        count: Number(row.count),
      }));
    const known: Share<Detail>[] = (details.get(key) ?? [])
      .map(({ provider, shared_by, paid, count }) => ({
        kind: { provider, sharedBy: shared_by, paid: Boolean(paid) },
        count: Number(count),
      }))
      .sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
    for (const { a, b, count } of spread(shares, known, PLAIN)) {
      inChannels.push({
        table: TABLES.channelDays,
        channel: { source: a.row.source, channel: a.row.channel, ...b },
        count: { key: [day, a.collection], column: channelMeasureOf(a.row), count },
      });
    }
  }

  if (day >= hoursFrom) {
    for (const [key, rows] of groupBy(ofHours, verdictKey)) {
      const hours = rows.map((row) => ({ kind: row, count: Number(row.count) }));
      const shares = [...(collections.get(key) ?? [])].map(([kind, count]) => ({ kind, count }));
      for (const { a, b, count } of spread(hours, shares, shares[0]?.kind ?? 0)) {
        inChannels.push({
          table: TABLES.channelHours,
          channel: { source: a.source, channel: a.channel, ...PLAIN },
          count: { key: [day, Number(a.hour), b], column: channelMeasureOf(a), count },
        });
      }
    }
  }
  const channelNumbers = await registry.countedChannels(inChannels.map(({ channel }) => channel));
  for (const [index, { table, count }] of inChannels.entries()) {
    add(table, { ...count, key: [...count.key, channelNumbers[index] ?? 0] });
  }

  for (const { kind, generation, count } of ofGenerations) {
    const column = kind === 'visit' ? 'visits' : kind === 'share' ? 'shares' : undefined;
    if (column === undefined) continue;
    add(TABLES.generationDays, { key: [day, Number(generation)], column, count: Number(count) });
  }
  for (const { article, count: text } of ofVisitors) {
    const [number, count] = [Number(article), Number(text)];
    const column = 'visitors';
    if (number === 0) {
      add(TABLES.visitorDays, { key: [day], column, count });
      continue;
    }
    add(TABLES.articleDays, { key: [day, number], column, count });
    add(TABLES.articleMonths, { key: [month, number], column, count });
  }

  const rows = [ofArticles, ofHours, ofChannels, ofGenerations, ofVisitors];
  await convertOnce(
    dialect.knex,
    rows.reduce((sum, { length }) => sum + length, 0),
    async (on) => {
      let deleted = 0;
      for (const table of TABLES_BY_DAY) {
        deleted += await dialect.from(table, on).where({ day }).delete();
      }
      return deleted;
    },
    async (on) => {
      for (const rollup of ROLLUPS) {
        await addCounts(dialect, on, rollup, addUp(counts.get(rollup.table) ?? []));
      }
    },
  );
}

/** The latest day that is still to be converted. */
async function latestDay(dialect: Dialect): Promise<number | undefined> {
  const days: number[] = [];
  for (const table of TABLES_BY_DAY) {
    const row: { day: number | null } | undefined = await dialect
      .from(table)
      .max({ day: 'day' })
      .first();
    if (row?.day !== null && row?.day !== undefined) days.push(Number(row.day));
  }
  return days.length ? Math.max(...days) : undefined;
}

export interface StatisticsConversion {
  /** The latest day that is still to be converted, as far as this instance knows. */
  upTo(): number | undefined;
  /**
   * Converts day after day, the latest first, and drops the former tables. Resolves when all is done
   * or `stopped` says so.
   *
   * @param said is told how far it is, once a month of days
   */
  run(today: number, stopped: () => boolean, said: (line: string) => void): Promise<void>;
}

export function createStatisticsConversion(
  dialect: Dialect,
  registry: Registry,
): StatisticsConversion {
  const { knex, schema } = dialect;
  const ddl = (): Knex.SchemaBuilder => (schema ? knex.schema.withSchema(schema) : knex.schema);
  let latest: number | undefined;

  async function dropFormer(): Promise<void> {
    for (const table of TABLES_BY_DAY) await ddl().dropTableIfExists(table);
  }

  async function days(today: number, stopped: () => boolean, said: (line: string) => void) {
    const hoursFrom = addDays(today, -HOUR_DAYS);
    let month: number | undefined;
    for (;;) {
      latest = await latestDay(dialect);
      const day = latest;
      if (day === undefined) break;
      if (stopped()) return;
      if (month !== monthOf(day)) {
        month = monthOf(day);
        said(
          `converting the statistics of ${Math.floor(month / 100)}-${day.toString().slice(4, 6)} and before`,
        );
      }
      await convertDay(dialect, registry, day, hoursFrom);
    }
    await dropFormer();
    if (month !== undefined) said('all statistics are converted');
  }

  return {
    upTo: () => latest,
    async run(today, stopped, said) {
      const isThere = (table: string): Promise<boolean> => ddl().hasTable(table);
      // The last to be dropped: without it there is nothing left to do.
      if (!(await isThere(FORMER.visitorDays))) return;
      // The first to be dropped, once all days are converted: somebody was interrupted after that.
      if (!(await isThere(FORMER.articleDays))) return dropFormer();
      try {
        await days(today, stopped, said);
      } catch (error) {
        // Another instance may have finished meanwhile, and dropped the tables, or is about to.
        if (await isThere(FORMER.articleDays)) throw error;
        latest = undefined;
      }
    },
  };
}
