/** Events that look made up, and whether the figures leave them out. */
import type { ArticleKey, Period, SuspiciousReport } from '../../../core';
import { numberToDay } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import { factsOf, type FactsSources, type Reader } from './article-facts';
import { rangeOf } from './days';

export interface SuspiciousSources extends FactsSources {
  store: { statistics: Pick<EventStore['statistics'], 'suspicious'> };
  settings: { current(): { excludeSuspicious: boolean } };
}

/** @param only the article to look at; all of them without it */
export async function suspicious(
  sources: SuspiciousSources,
  reader: Reader,
  period: Period,
  only?: ArticleKey,
): Promise<SuspiciousReport> {
  const { store, settings } = sources;
  const counted = await store.statistics.suspicious(rangeOf(period), only);
  const facts = await factsOf(
    sources,
    reader,
    counted.map(({ article }) => article),
  );
  return {
    period,
    excluded: settings.current().excludeSuspicious,
    rows: counted.map(({ article, from, to, ...rest }) => ({
      ...facts(article),
      ...rest,
      from: numberToDay(from),
      to: numberToDay(to),
    })),
  };
}
