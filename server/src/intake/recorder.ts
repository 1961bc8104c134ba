/** From what arrived to what is stored: which article, which source, which visitor. */
import type { EventsAnswer, Source } from '../../../core';
import { channelById, DEFAULT_PARAMETER, formatArticleKey } from '../../../core';
import {
  classify,
  isBot,
  readSignals,
  storedVerdict,
  type Arrival,
  type Classification,
  type Site,
} from '../attribution';
import type { ArticleWithSharing } from '../content/article';
import type { Articles } from '../content/articles';
import type { Calendar } from '../store/calendar';
import type { EventStore, StoredEvent } from '../store/event-store';
import type { IncomingEvent } from './parse';
import { chainOf } from './chain';
import { createKnownVisitors } from './known-visitors';
import { previewId } from './preview-id';
import { asksForPrivacy, visitorHashes, type VisitorHashes } from './visitor';

/** What the connection says of the sender, or the sender's server on a visitor's behalf. */
export interface Visitor {
  /** Absent where a server records without it: then no visitor hash is computed. */
  address: string | undefined;
  userAgent: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface RecorderOptions {
  visitors: boolean;
  privacySignals: readonly ('gpc' | 'dnt')[];
  /** Whether shares have tokens. */
  chains: boolean;
}

export interface Recorder {
  /**
   * Stores the events of requests that arrived together, in one transaction, and resolves once they
   * are on disk: an answer per request, in their order. Rejects with the database's error.
   */
  record(requests: readonly (readonly Recordable[])[]): Promise<EventsAnswer[]>;
}

/** An event with the visitor it is about, and the moment (ms) at which it happened. */
export interface Recordable {
  event: IncomingEvent;
  visitor: Visitor;
  at: number;
}

type Judged = Omit<Classification, 'reason'> & { reason: string };

/** Passing on and copying are what the device itself reports: there is no arrival to classify. */
function reported({ type, channel = 'copy' }: IncomingEvent): Omit<Judged, 'signals'> {
  const source: Source = channelById(channel)?.private === false ? 'public' : 'private';
  return { kind: 'visit', source, channel, evidence: 'none', reason: type };
}

function judge(event: IncomingEvent, arrival: Arrival, site: Site): Judged {
  if (event.type === 'visit') return classify(arrival, site);
  return { signals: readSignals(arrival, site), ...reported(event) };
}

export function createRecorder(
  {
    articles,
    store,
    calendar,
    site,
    rules,
  }: {
    articles: Articles;
    store: Pick<EventStore, 'append' | 'salt'>;
    calendar: Calendar;
    /** The site and its rules as they are now: Settings may change them. */
    site: () => Site;
    /** Version of those rules. */
    rules: () => string;
  },
  options: RecorderOptions,
): Recorder {
  const visitors = createKnownVisitors();

  /** Finds the article of an event; for all of these events at most two queries, mostly none. */
  async function finder(
    recordables: readonly Recordable[],
  ): Promise<(event: IncomingEvent) => ArticleWithSharing | undefined> {
    const keys: string[] = [];
    const urls: string[] = [];
    for (const { event } of recordables) {
      if (event.article === undefined) urls.push(event.url);
      else keys.push(event.article);
    }
    const byKey = keys.length ? await articles.byKeys(keys) : undefined;
    const byUrl = urls.length ? await articles.byUrls(urls) : undefined;
    return (event) =>
      event.article === undefined ? byUrl?.get(event.url) : byKey?.get(event.article);
  }

  /** The salt of each day that these events happened on. */
  async function saltsOf(recordables: readonly Recordable[]): Promise<Map<number, string>> {
    const salts = new Map<number, string>();
    if (!options.visitors) return salts;
    for (const { at } of recordables) {
      const day = calendar.dayOf(at);
      if (!salts.has(day)) salts.set(day, await store.salt(day));
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
    if (asksForPrivacy(headers, options.privacySignals)) return undefined;
    return visitorHashes(salt, { address, userAgent }, article);
  }

  /** A token is an identifier, too: none for visitors who asked for privacy. */
  function chain({ event, visitor }: Recordable): StoredEvent['chain'] {
    if (!options.chains || asksForPrivacy(visitor.headers, options.privacySignals)) {
      return undefined;
    }
    return chainOf(event, site().parameter ?? DEFAULT_PARAMETER);
  }

  function stored(
    recordable: Recordable,
    article: ArticleWithSharing,
    salts: ReadonlyMap<number, string>,
  ): StoredEvent | undefined {
    const { event, visitor, at } = recordable;
    const { userAgent, headers } = visitor;
    const key = formatArticleKey(article);
    const hashes = hashesOf(recordable, key, salts);
    const arrival = {
      url: event.url,
      referrer: event.referrer,
      userAgent,
      method: event.method,
      headers,
      navigation: event.navigation,
      visitor: visitors.stateOf(hashes, at),
    };
    if (event.type !== 'visit' && isBot(userAgent)) return undefined;
    const verdict = judge(event, arrival, site());
    if (verdict.kind === 'bot' || verdict.kind === 'ignored') return undefined;

    const { uid, documentId, locale } = article;
    const { source, channel, evidence, reason } = storedVerdict(verdict);
    const { windowHours, signals } = verdict;
    return {
      id: windowHours === undefined ? event.id : previewId(channel, key, at, windowHours),
      at,
      article: { uid, documentId, locale },
      kind: verdict.kind === 'visit' ? event.type : verdict.kind,
      source,
      channel,
      evidence,
      reason,
      signals,
      visitor: verdict.kind === 'preview' ? undefined : hashes,
      chain: verdict.kind === 'preview' ? undefined : chain(recordable),
      sample: event.sample === true,
    };
  }

  /** Remembers who was here, once that is on disk. */
  function noteVisitors(events: readonly StoredEvent[]): void {
    for (const { kind, visitor, at } of events) {
      if (visitor && (kind === 'visit' || kind === 'internal')) visitors.note(visitor, at);
    }
  }

  return {
    async record(requests) {
      const all = requests.flat();
      const articleOf = await finder(all);
      const salts = await saltsOf(all);
      const answers = requests.map(() => ({ accepted: 0, duplicates: 0, ignored: 0 }));
      const events: StoredEvent[] = [];
      // Of each of these events, the answer that counts it.
      const answerOf: EventsAnswer[] = [];
      for (const [index, answer] of answers.entries()) {
        for (const recordable of requests[index] ?? []) {
          const article = articleOf(recordable.event);
          const event = article && stored(recordable, article, salts);
          if (event) {
            events.push(event);
            answerOf.push(answer);
          } else answer.ignored += 1;
        }
      }
      const fresh = new Set(events.length ? await store.append(events, rules()) : []);
      noteVisitors(events);
      for (const [index, answer] of answerOf.entries()) {
        // An id that two requests of this group carry is new to the first of them only.
        if (fresh.delete(events[index]?.id ?? '')) answer.accepted += 1;
        else answer.duplicates += 1;
      }
      return answers;
    },
  };
}
