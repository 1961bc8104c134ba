/** What an admin wants to be forgotten, in the words of the store, and the other way round. */
import { z } from 'zod';
import { parseArticleKey, type ForgetPreview, type ForgetReport } from '../../../core';
import { parseFields } from '../config/parse-fields';
import { dayToNumber, numberToDay } from '../store/calendar';
import { CutMonthError, type CutMonth, type Forgettable } from '../store/erasure';
import type { EventStore } from '../store/event-store';

const day = z.iso
  .date('a day such as 2026-01-31')
  .refine((value) => value >= '1970-01-01' && value <= '2999-12-31', 'a day from 1970 to 2999');

const request = z.union(
  [
    z.strictObject({
      article: z.string().transform((text, context) => {
        const key = parseArticleKey(text);
        if (key) return key;
        context.addIssue('an article key');
        return z.NEVER;
      }),
    }),
    z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to, 'days of which the first is not after the last'),
  ],
  'either { article }, a key such as api::article.article:l2kq4b:fr, or { from, to }, days such as 2026-01-31 of which the first is not after the last',
);

type Store = Pick<EventStore, 'erasure' | 'statistics'>;

/** @throws {FieldsError} that says what is allowed */
async function forgettable({ statistics }: Store, given: unknown): Promise<Forgettable> {
  const asked = parseFields(request, given, 'request');
  if ('from' in asked)
    return { days: { from: dayToNumber(asked.from), to: dayToNumber(asked.to) } };
  const { article } = asked;
  return { articles: article.locale === null ? await statistics.localesOf(article) : [article] };
}

const inDays = ({ wholeMonths, singleDaysFrom }: CutMonth): ForgetPreview['refused'] => ({
  wholeMonths: { from: numberToDay(wholeMonths.from), to: numberToDay(wholeMonths.to) },
  ...(singleDaysFrom !== undefined && { singleDaysFrom: numberToDay(singleDaysFrom) }),
});

/** Why days cannot be forgotten, for a person. */
export function refusalText({
  wholeMonths,
  singleDaysFrom,
}: NonNullable<ForgetPreview['refused']>) {
  const single = singleDaysFrom === undefined ? '' : `, or any days from ${singleDaysFrom} on`;
  return `Raw events of these days are no longer kept, and articles' channels are counted by month: choose whole months, ${wholeMonths.from} to ${wholeMonths.to}${single}.`;
}

/** The days cannot be forgotten; nothing was deleted. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * What would be deleted.
 *
 * @param given a `ForgetRequest`
 * @throws {FieldsError} where it is none
 */
export async function previewForget(store: Store, given: unknown): Promise<ForgetPreview> {
  const { refused, ...counts } = await store.erasure.preview(await forgettable(store, given));
  const why = refused && inDays(refused);
  return { ...counts, ...(why && { refused: why }) };
}

/**
 * Deletes an article's or a period's statistics from every table. May be interrupted and run again.
 *
 * @param given a `ForgetRequest`
 * @throws {FieldsError} where it is none
 * @throws {RefusedError} where days cut a month of which raw events are no longer kept
 */
export async function forget(store: Store, given: unknown): Promise<ForgetReport> {
  try {
    return await store.erasure.forget(await forgettable(store, given));
  } catch (error) {
    const why = error instanceof CutMonthError && inDays(error.cut);
    if (!why) throw error;
    throw new RefusedError(refusalText(why), { cause: error });
  }
}
