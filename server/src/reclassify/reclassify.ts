/**
 * Looks again at every view that is still kept, by the tables and rules of today, and moves the
 * counts of those that come out differently. It may be interrupted and run again at any time, and on
 * several instances at once.
 */
import {
  formatArticleKey,
  type PageKind,
  type Reclassification,
  type Signals,
} from '../../../core';
import { createPageKind, decide, storedVerdict, type Site } from '../attribution';
import type { Articles } from '../content/articles';
import { addDays } from '../store/calendar';
import type { EventStore, KeptView, Verdict, ViewChange } from '../store/event-store';

const VIEWS_AT_ONCE = 500;

/**
 * What kind of page each view was of, by the section pages of today: an article's address tells. One
 * that is no longer published stays what it was.
 */
async function pages(
  articles: Pick<Articles, 'byKeys'>,
  views: readonly KeptView[],
  { sections }: Site,
): Promise<(view: KeptView) => PageKind> {
  const found = await articles.byKeys(views.map(({ article }) => formatArticleKey(article)));
  const kindOf = createPageKind(sections);
  return ({ article, signals }) => {
    const url = found.get(formatArticleKey(article))?.sharing?.url;
    return url === undefined ? signals.page : kindOf(new URL(url));
  };
}

function verdictOf(signals: Signals, { rules }: Site): Verdict {
  const { source, channel, evidence, reason } = storedVerdict(decide(signals, rules));
  return { source, channel, evidence, reason };
}

function changeOf(view: KeptView, signals: Signals, site: Site): ViewChange[] {
  const verdict = verdictOf(signals, site);
  const { source, channel, evidence, reason } = view;
  const same =
    source === verdict.source &&
    channel === verdict.channel &&
    evidence === verdict.evidence &&
    reason === verdict.reason;
  return same ? [] : [{ view, verdict }];
}

export async function reclassify(
  {
    store,
    articles,
  }: {
    store: Pick<EventStore, 'keptViews' | 'changeViews' | 'oldestEventDay' | 'replaceRules'>;
    articles: Pick<Articles, 'byKeys'>;
  },
  { site, rules, today }: { site: Site; rules: string; today: number },
  progress: (so: Pick<Reclassification, 'looked' | 'changed'>) => void = () => undefined,
): Promise<Pick<Reclassification, 'looked' | 'changed'>> {
  const so = { looked: 0, changed: 0 };
  const oldest = await store.oldestEventDay();
  for (let after = ''; ; ) {
    const views = await store.keptViews(after, VIEWS_AT_ONCE);
    const last = views.at(-1);
    if (!last) break;
    after = last.id;
    const pageOf = await pages(articles, views, site);
    const changes = views.flatMap((view) =>
      changeOf(view, { ...view.signals, page: pageOf(view) }, site),
    );
    if (changes.length) so.changed += await store.changeViews(changes);
    so.looked += views.length;
    progress({ ...so });
  }
  if (oldest !== undefined) {
    const days: number[] = [];
    for (let day = oldest; day <= today; day = addDays(day, 1)) days.push(day);
    await store.replaceRules(days, rules);
  }
  return so;
}
