import type { NumberedEvent } from '../counts';
import { visitorOf, type Group } from './group';

/** Columns of the events table, in the order of `eventRow`. */
export const EVENT_COLUMNS = ['id', 'batch', 'at', 'day', 'article', 'arrival'] as const;

export const eventRow = (
  { event, day, article, arrival }: NumberedEvent,
  batch: number,
): (string | number)[] => [event.id, batch, event.at, day, article, arrival];

/** What an event and its statistics need: the form in which a whole group travels. */
export function sentRow({ event, ...each }: NumberedEvent, isKnown: Group['isKnown']) {
  const visitor = visitorOf(event);
  return {
    id: event.id,
    at: event.at,
    day: each.day,
    /** Start of the local hour, in seconds since 1970. */
    hour: each.hour,
    article: each.article,
    arrival: each.arrival,
    /** The visitor's hashes; absent where there is none, or the database knows them already. */
    on_article: visitor && !isKnown(visitor.onArticle) ? visitor.onArticle : undefined,
    on_site: visitor && !isKnown(visitor.onSite) ? visitor.onSite : undefined,
  };
}

const SOURCE_KEY = ['kind', 'source', 'channel', 'evidence'] as const;
/** What tells the rows of each statistics table apart. */
export const SITE_HOUR_KEY = ['day', 'hour', ...SOURCE_KEY] as const;
export const ARTICLE_DAY_KEY = ['day', 'article', ...SOURCE_KEY] as const;
export const GENERATION_DAY_KEY = ['day', 'kind', 'generation'] as const;
export const VISITOR_DAY_KEY = ['day', 'article'] as const;
