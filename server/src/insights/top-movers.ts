import { ENOUGH, checkCount, type Mover } from '../../../core';
import { inBunches } from './evidence/bunches';
import { BELIEVED, logChanceOfHigher } from './evidence/chance';

/** The score from which a rise is believed. */
const LEAST = -BELIEVED / Math.LN10;
/** A rise of less than a quarter is the usual wavering of a site. */
const MARGIN = 1.25;

export interface MoverRow {
  /** As `formatArticleKey` writes it. */
  key: string;
  /** Private visits in this period. */
  privateVisits: number;
  /** Mean private visits of the earlier periods. */
  earlierMean: number;
  /** Days from publication to the end of this period; `null` where it is not known. */
  daysSincePublication: number | null;
}

export interface MoverPeriods {
  /** Length of this period and of each earlier one, in days. */
  days: number;
  /** Number of earlier periods behind `earlierMean`. */
  earlier: number;
  /** How many visits come together; see `bunchSize`. */
  bunch: number;
}

/** For how much of the earlier periods an article was there, in periods. */
const pastOf = (row: MoverRow, { days, earlier }: MoverPeriods): number =>
  Math.min(earlier, ((row.daysSincePublication ?? Infinity) - days) / days);

function moverOf(row: MoverRow, periods: MoverPeriods): Mover | undefined {
  checkCount('The private visits', row.privateVisits);
  checkCount('The earlier mean', row.earlierMean);
  const past = pastOf(row, periods);
  // Without a past of its own, an article is new and has not risen.
  if (past <= 0 || row.privateVisits < ENOUGH) return undefined;
  const now = { count: row.privateVisits, exposure: 1 };
  const before = { count: row.earlierMean * periods.earlier, exposure: past };
  const chance = logChanceOfHigher(
    inBunches(now, periods.bunch),
    inBunches(before, periods.bunch),
    MARGIN,
  );
  return {
    key: row.key,
    privateVisits: row.privateVisits,
    expectedVisits: before.count / past,
    score: -chance / Math.LN10,
  };
}

/**
 * The articles whose private visits rose most against their own past, first the rise that chance
 * explains least: so 300 after 120 comes before 30 after 5, and 3 after 1 is dropped with all other
 * noise, and so are new articles.
 *
 * @throws {RangeError} if a count is negative or not a number
 */
export function topMovers(rows: readonly MoverRow[], periods: MoverPeriods): Mover[] {
  return rows
    .flatMap((row) => moverOf(row, periods) ?? [])
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
