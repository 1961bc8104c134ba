import type { Period } from '../../../../core';
import { isDay, type Day } from '../../shared/period/days';
import { PRESETS, presetPeriod, type PeriodChoice } from '../../shared/period/period';

/** The page's state in its URL, so that a view can be bookmarked and sent to others. */
export interface ArticlePageQuery {
  locale: string | null;
  choice: PeriodChoice | 'publication';
  /** `null` for the days since the publication, which the server knows. */
  period: Period | null;
}

/** Parses the page's URL. People edit URLs, so invalid values fall back to defaults. */
export function readArticlePageQuery(raw: Record<string, unknown>, today: Day): ArticlePageQuery {
  const { period, from, to } = raw;
  const locale = typeof raw.locale === 'string' && raw.locale !== '' ? raw.locale : null;
  if (period === 'custom' && isDay(from) && isDay(to)) {
    const days = from <= to ? { from, to } : { from: to, to: from };
    return { locale, choice: 'custom', period: days };
  }
  const preset = PRESETS.find((each) => each === period);
  return preset === undefined
    ? { locale, choice: 'publication', period: null }
    : { locale, choice: preset, period: presetPeriod(preset, today) };
}
