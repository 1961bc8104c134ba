/** From what arrived to what is stored: which article, which source, which visitor. */
import type { EventsAnswer, Source } from '../../../core';
import { channelById, formatArticleKey } from '../../../core';
import { classify, isBot, readSignals, type Site, type Verdict } from '../attribution';
import type { ArticleWithSharing } from '../content/article';
import type { Articles } from '../content/articles';
import type { Calendar } from '../store/calendar';
import type { EventStore, StoredEvent } from '../store/event-store';
import type { GroupCommit } from './group-commit';
import type { IncomingEvent } from './parse';
import { asksForPrivacy, visitorHashes } from './visitor';

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
}

export interface Recorder {
  /** Stores events and resolves once they are on disk. Rejects with an IntakeError. */
  record(events: readonly Recordable[]): Promise<EventsAnswer>;
}

/** An event with the visitor it is about, and the moment (ms) at which it happened. */
export interface Recordable {
  event: IncomingEvent;
  visitor: Visitor;
  at: number;
}

/** Longest channel that is stored; a registrable domain can be longer, a hostile one is. */
const MAX_CHANNEL = 100;

/** Passing on and copying are what the device itself reports: there is no arrival to classify. */
function reported({
  type,
  channel = 'copy',
}: IncomingEvent): Omit<Verdict, 'reason'> & { reason: string } {
  const source: Source = channelById(channel)?.private === false ? 'public' : 'private';
  return { kind: 'visit', source, channel, evidence: 'none', reason: type };
}

const headerTexts = (headers: Visitor['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

export function createRecorder(
  {
    articles,
    store,
    calendar,
    committer,
    site,
  }: {
    articles: Articles;
    store: EventStore;
    calendar: Calendar;
    committer: GroupCommit;
    site: Site;
  },
  options: RecorderOptions,
): Recorder {
  /** The articles of all events, with at most two queries, and mostly none. */
  async function articlesOf(
    recordables: readonly Recordable[],
  ): Promise<(ArticleWithSharing | undefined)[]> {
    const keys = recordables.flatMap(({ event }) => event.article ?? []);
    const urls = recordables.flatMap(({ event }) => (event.article === undefined ? event.url : []));
    const byKey = keys.length ? await articles.byKeys(keys) : undefined;
    const byUrl = urls.length ? await articles.byUrls(urls) : undefined;
    return recordables.map(({ event }) =>
      event.article === undefined ? byUrl?.get(event.url) : byKey?.get(event.article),
    );
  }

  async function stored(
    { event, visitor, at }: Recordable,
    article: ArticleWithSharing,
  ): Promise<StoredEvent | undefined> {
    const arrival = {
      ...event,
      userAgent: visitor.userAgent,
      headers: event.headers ? headerTexts(visitor.headers) : {},
    };
    if (isBot(visitor.userAgent)) return undefined;
    const verdict = event.type === 'visit' ? classify(arrival, site) : reported(event);
    if (verdict.kind === 'bot' || verdict.kind === 'ignored') return undefined;

    const { address, userAgent } = visitor;
    const identify =
      options.visitors &&
      address !== undefined &&
      !asksForPrivacy(visitor.headers, options.privacySignals);
    const { uid, documentId, locale } = article;
    return {
      id: event.id,
      at,
      article: { uid, documentId, locale },
      kind: verdict.kind === 'internal' ? 'internal' : event.type,
      source: verdict.source ?? 'direct',
      channel: (verdict.channel ?? '').slice(0, MAX_CHANNEL),
      evidence: verdict.evidence ?? 'none',
      reason: verdict.reason,
      ...readSignals(arrival),
      ...(identify && {
        visitor: visitorHashes(
          await store.salt(calendar.dayOf(at)),
          { address, userAgent },
          formatArticleKey(article),
        ),
      }),
      sample: event.sample === true,
    };
  }

  return {
    async record(recordables) {
      const found = await articlesOf(recordables);
      const events: StoredEvent[] = [];
      for (const [index, recordable] of recordables.entries()) {
        const article = found[index];
        const event = article && (await stored(recordable, article));
        if (event) events.push(event);
      }
      const accepted = await committer.commit(events);
      return {
        accepted,
        duplicates: events.length - accepted,
        ignored: recordables.length - events.length,
      };
    },
  };
}
