/** What somebody wants to be forgotten, and what came of it. */
import type { ArticleKey } from '../../../core';
import type { DayRange } from './calendar';

/** These articles, in these locales, for all time; or everything of these days, of the whole site. */
export type Forgettable = { articles: readonly ArticleKey[] } | { days: DayRange };

export interface ForgetPreview {
  /** Raw events that would be deleted. */
  rawEvents: number;
  /** Visits, shares and all else in the statistics that would be deleted. */
  counted: number;
  /**
   * Of these, how many stay in the site's totals, which do not say whose they are: those of an article
   * whose raw events are no longer kept. 0 for days.
   */
  staysInTotals: number;
  /** Why these days cannot be forgotten, and which can; `undefined` where they can. */
  refused?: CutMonth | undefined;
}

/**
 * An article's channels, referring hosts and generations are counted by month. What a day of such a
 * month brought is known from raw events alone; without them, only the whole month can go.
 */
export interface CutMonth {
  /** The whole months in place of what was asked for. */
  wholeMonths: DayRange;
  /** The first day from which single days can be forgotten; `undefined` where there is none. */
  singleDaysFrom: number | undefined;
}

export interface Forgotten {
  rawEvents: number;
  counted: number;
}

/** These days cut a month of which raw events are missing. Nothing was deleted. */
export class CutMonthError extends Error {
  constructor(readonly cut: CutMonth) {
    super('These days cut a month of which raw events are no longer kept.');
    this.name = 'CutMonthError';
  }
}

/** Deletes on demand, before retention would. */
export interface Erasure {
  /** Says what `forget` would do. */
  preview(what: Forgettable): Promise<ForgetPreview>;
  /**
   * Deletes from every table, in short transactions after each of which all statistics agree. May be
   * interrupted and run again, and events may arrive meanwhile.
   *
   * @throws {CutMonthError} before anything is deleted
   */
  forget(what: Forgettable): Promise<Forgotten>;
}
