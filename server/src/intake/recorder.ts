/** From what arrived to what is stored: which article, which source, which visitor. */
import type { EventsAnswer, IgnoredReason, PrivacySignal } from '../../../core';
import {
  DEFAULT_PARAMETER,
  formatArticleKey,
  OTHERS,
  parseArticleKey,
  viewGroup,
} from '../../../core';
import { classify, isExcluded, pageAddresses, type Site } from '../attribution';
import { pageAddress } from '../content/addresses/page-address';
import type { ArticleWithSharing } from '../content/article';
import type { Articles } from '../content/articles';
import type { PageTokens } from '../content/page-tokens';
import type { BatchOutcome, Tally } from '../operations/tally';
import type { Calendar } from '../store/calendar';
import type { EventLog } from '../store/event-store';
import type { StoredEvent } from '../store/stored-event';
import { addressTag, isTagged } from './address-bar';
import { chainOf } from './chain';
import { classifyEvent, needsPageToken, type Classified } from './classify-event';
import { createKnownVisitors } from './known-visitors';
import { addressShape } from './address-shape';
import type { LastEvents } from './last-events';
import type { Misses } from './misses';
import type { IncomingEvent } from './parse';
import { previewId } from './preview-id';
import type { Recordable } from './recordable';
import { createSuspicions } from './suspicions';
import { asksForPrivacy, visitorHashes, type VisitorHashes } from './visitor';

export interface RecorderOptions {
  visitors: boolean;
  privacySignals: readonly PrivacySignal[];
  /** Whether shares have tokens. */
  chains: boolean;
  /** How many groups of views get a tag in their address bar. */
  taggedGroups: number;
  /** Whether the site's router keeps the path in the fragment. */
  hashRouter: boolean;
}

export interface Recorder {
  /**
   * Stores the events of a batch of requests in one transaction, and resolves once they are on disk:
   * an answer per request, in their order. Rejects with the database's error.
   */
  record(requests: readonly (readonly Recordable[])[]): Promise<EventsAnswer[]>;
}

export interface RecorderSources {
  articles: Pick<Articles, 'byKeys' | 'byUrls' | 'hasPath'>;
  log: Pick<EventLog, 'append' | 'salt'>;
  misses: Pick<Misses, 'count'>;
  lastEvents: Pick<LastEvents, 'note'>;
  tally: Pick<Tally, 'countBatch'>;
  calendar: Calendar;
  /** Where the site requires them. */
  pageTokens?: Pick<PageTokens, 'isValid'> | undefined;
  /** The site and its rules as they are now: Settings may change them. */
  site(): Site;
  /** Version of those rules. */
  rules(): string;
}

const emptyOutcome = (requests: number): BatchOutcome => ({
  requests,
  accepted: {},
  duplicates: 0,
  ignored: {},
});

export function createRecorder(
  { articles, log, misses, lastEvents, tally, calendar, pageTokens, site, rules }: RecorderSources,
  /** As they are now: Settings may change them. */
  optionsNow: () => RecorderOptions,
): Recorder {
  const visitors = createKnownVisitors();
  const suspicions = createSuspicions();

  /** Finds the articles of these events: by their keys, and by their addresses where a key finds none. */
  async function findArticles(
    recordables: readonly Recordable[],
  ): Promise<(event: IncomingEvent) => ArticleWithSharing | undefined> {
    const { origins } = site();
    const events = recordables.map(({ event }) => event);
    const byKey = await articles.byKeys(events.flatMap(({ article }) => article ?? []));
    const isFound = ({ article }: IncomingEvent): boolean =>
      article !== undefined && byKey.has(article);
    const pages = new Map(
      events
        .filter((event) => !isFound(event))
        .map((event) => [event, pageAddresses(event, origins)]),
    );
    const byUrl = await articles.byUrls([...pages.values()].flat());
    return (event) =>
      byKey.get(event.article ?? '') ??
      pages
        .get(event)
        ?.map((page) => byUrl.get(page))
        .find((article) => article !== undefined);
  }

  /** The salt of each day that these events happened on. */
  async function saltsOf(recordables: readonly Recordable[]): Promise<Map<number, string>> {
    const salts = new Map<number, string>();
    if (!optionsNow().visitors) return salts;
    for (const day of new Set(recordables.map(({ at }) => calendar.dayOf(at)))) {
      salts.set(day, await log.salt(day));
    }
    return salts;
  }

  function hashesOf(
    { visitor, at }: Recordable,
    article: string,
    salts: ReadonlyMap<number, string>,
  ): VisitorHashes | undefined {
    const { address, userAgent, headers } = visitor;
    const salt = salts.get(calendar.dayOf(at));
    if (salt === undefined || address === undefined) return undefined;
    if (asksForPrivacy(headers, optionsNow().privacySignals)) return undefined;
    return visitorHashes(salt, { address, userAgent }, article);
  }

  /** A token is an identifier, too: none for visitors who asked for privacy. */
  function chain(recordable: Recordable, classified: Classified): StoredEvent['chain'] {
    const { chains, privacySignals, taggedGroups } = optionsNow();
    const { event, visitor } = recordable;
    if (!chains || asksForPrivacy(visitor.headers, privacySignals)) return undefined;
    return chainOf(event, {
      parameter: site().parameter ?? DEFAULT_PARAMETER,
      arrivedByTag: classified.signals.tag !== '',
      isTagged: isTagged(recordable, classified, taggedGroups),
    });
  }

  /**
   * Whether an event lacks the page token that this site requires of its kind. Where sharing is off,
   * nobody has one.
   */
  function lacksPageToken(
    { event, at, onBehalf }: Recordable,
    article: ArticleWithSharing,
    classified: Classified,
  ): boolean {
    if (!pageTokens || onBehalf || !article.sharing || !needsPageToken(classified)) return false;
    return !pageTokens.isValid(event.pageToken ?? '', formatArticleKey(article), at);
  }

  /** What is stored of an event, or why it is to be ignored. */
  function stored(
    recordable: Recordable,
    article: ArticleWithSharing,
    salts: ReadonlyMap<number, string>,
  ): StoredEvent | IgnoredReason {
    const { event, visitor, at } = recordable;
    const { uid, documentId, locale } = article;
    const key = formatArticleKey(article);
    const hashes = hashesOf(recordable, key, salts);
    const arrival = {
      url: pageAddress(event.url, optionsNow().hashRouter)?.href ?? event.url,
      referrer: event.referrer,
      userAgent: visitor.userAgent,
      method: event.method,
      headers: visitor.headers,
      navigation: event.navigation,
      visitor: visitors.stateOf(hashes, at),
      ownGroups: visitors.groupsOf(hashes),
    };
    const classified = classifyEvent(event, arrival, site());
    if (typeof classified === 'string') return classified;
    const { kind, verdict, windowHours } = classified;
    const sample = event.sample === true;
    const { address, userAgent } = visitor;
    const counted = { id: event.id, at, kind, article: key, address, userAgent };
    const sign = sample ? '' : suspicions.of(counted);
    const suspicion = lacksPageToken(recordable, article, classified) ? 'no-token' : sign;
    const signals = { ...classified.signals, suspicion };
    const isReader = kind !== 'preview' && suspicion === '';
    return {
      id: windowHours === undefined ? event.id : previewId(verdict.channel, key, at, windowHours),
      at,
      article: { uid, documentId, locale },
      kind,
      ...verdict,
      excluded: isExcluded(signals, site()),
      signals,
      visitor: isReader ? hashes : undefined,
      chain: isReader ? chain(recordable, classified) : undefined,
      sample,
    };
  }

  /** Counts a visit that found no article. Home and section pages are not expected to. */
  function countMiss({ event, visitor, at }: Recordable): void {
    if (event.type !== 'visit') return;
    const { referrer, article, navigation, method } = event;
    const { userAgent, headers } = visitor;
    // As its router reads it, where that keeps the path in the fragment.
    const url = pageAddress(event.url, optionsNow().hashRouter)?.href ?? event.url;
    const arrival = { url, referrer, userAgent, method, headers, navigation };
    const { kind, signals } = classify(arrival, site());
    if (kind !== 'visit' || signals.page !== 'deep') return;
    if (article !== undefined) {
      misses.count('no-article', parseArticleKey(article)?.uid ?? OTHERS, at);
      return;
    }
    const pages = pageAddresses(event, site().origins);
    misses.count(pages.some(articles.hasPath) ? 'no-entry' : 'no-path', addressShape(url), at);
  }

  return {
    async record(requests) {
      const all = requests.flat();
      const articleOf = await findArticles(all);
      const salts = await saltsOf(all);
      for (const { event, at } of all) {
        if (event.sample !== true) lastEvents.note(event.url, at);
      }
      const { taggedGroups } = optionsNow();
      const answers = requests.map(
        (): EventsAnswer => ({ accepted: 0, duplicates: 0, ignored: 0 }),
      );
      const counted: { event: StoredEvent; answer: EventsAnswer; tag: string | undefined }[] = [];
      const outcome = emptyOutcome(requests.length);
      for (const [index, answer] of answers.entries()) {
        const request = requests[index] ?? [];
        for (const recordable of request) {
          const article = articleOf(recordable.event);
          const event = article ? stored(recordable, article, salts) : 'no-article';
          if (!article) countMiss(recordable);
          if (typeof event !== 'string') {
            // Of several, the answer does not say which it is about.
            const tagged = request.length === 1 && isTagged(recordable, event, taggedGroups);
            counted.push({ event, answer, tag: tagged ? addressTag(event) : undefined });
            continue;
          }
          answer.ignored += 1;
          outcome.ignored[event] = (outcome.ignored[event] ?? 0) + 1;
        }
      }
      const events = counted.map(({ event }) => event);
      const fresh = new Set(events.length ? await log.append(events, rules(), taggedGroups) : []);
      for (const { event, answer, tag } of counted) {
        const { kind, visitor, at } = event;
        if (visitor && (kind === 'visit' || kind === 'internal'))
          visitors.note(visitor, at, tag && viewGroup(event.id));
        // An id that two requests of this batch carry is new to the first of them only.
        if (fresh.delete(event.id)) {
          answer.accepted += 1;
          if (tag !== undefined) answer.tag = tag;
          outcome.accepted[kind] = (outcome.accepted[kind] ?? 0) + 1;
        } else {
          answer.duplicates += 1;
          outcome.duplicates += 1;
        }
      }
      tally.countBatch(outcome);
      return answers;
    },
  };
}
