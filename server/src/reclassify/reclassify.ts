/**
 * Classifies every view that is still kept again, by today's tables and rules, and leaves out what is
 * suspicious where the site wants that, or takes it back. Moves the counts of what comes out differently. Idempotent, safe to interrupt, and safe on several instances
 * at once.
 */
import {
  formatArticleKey,
  type PageKind,
  type Reclassification,
  type StoredVerdict,
} from '../../../core';
import { createPageKind, decide, isExcluded, storedVerdict, type Site } from '../attribution';
import type { Articles } from '../content/articles';
import { addDays } from '../store/calendar';
import type { KeptView, Revisions } from '../store/event-store';

const VIEWS_AT_ONCE = 500;

/**
 * What kind of page each view was of, by today's section pages: an article's address tells. One that
 * is no longer published stays what it was.
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

const isSame = (a: StoredVerdict, b: StoredVerdict): boolean =>
  (Object.keys(a) as (keyof StoredVerdict)[]).every((key) => a[key] === b[key]);

type Progress = Pick<Reclassification, 'looked' | 'changed'>;

/** @param today day as a number, the last that is recorded as counted by `rules` */
export async function reclassify(
  { revisions, articles }: { revisions: Revisions; articles: Pick<Articles, 'byKeys'> },
  { site, rules, today }: { site: Site; rules: string; today: number },
  progress: (so: Progress) => void = () => undefined,
): Promise<Progress> {
  const so = { looked: 0, changed: 0 };
  const oldest = await revisions.oldestDay();
  for (let after = ''; ; ) {
    const views = await revisions.views(after, VIEWS_AT_ONCE);
    const last = views.at(-1);
    if (!last) break;
    after = last.id;
    const pageOf = await pages(articles, views, site);
    const changes = views
      .map((view) => {
        const signals = { ...view.signals, page: pageOf(view) };
        // What a device reports itself, such as a share, was not classified.
        const isView = view.kind === 'visit' || view.kind === 'internal';
        const verdict = isView ? storedVerdict(decide(signals, site.rules)) : view.verdict;
        return {
          id: view.id,
          before: view.verdict,
          verdict: { ...verdict, excluded: isExcluded(signals, site) },
        };
      })
      .filter(({ before, verdict }) => !isSame(before, verdict));
    if (changes.length) so.changed += await revisions.revise(changes);
    so.looked += views.length;
    progress({ ...so });
  }
  if (oldest !== undefined) {
    const days: number[] = [];
    for (let day = oldest; day <= today; day = addDays(day, 1)) days.push(day);
    await revisions.replaceRules(days, rules);
  }
  return so;
}
