import type { NumberedEvent } from '../counts';

/** Columns of the events table, in the order of `eventRow`. */
export const EVENT_COLUMNS = ['id', 'batch', 'at', 'day', 'article', 'arrival'] as const;

export const eventRow = (
  { event, day, article, arrival }: NumberedEvent,
  batch: number,
): (string | number)[] => [event.id, batch, event.at, day, article, arrival];

const SOURCE_KEY = ['kind', 'source', 'channel', 'evidence'] as const;
/** What tells the rows of each statistics table apart. */
export const SITE_HOUR_KEY = ['day', 'hour', ...SOURCE_KEY] as const;
export const ARTICLE_DAY_KEY = ['day', 'article', ...SOURCE_KEY] as const;
export const GENERATION_DAY_KEY = ['day', 'kind', 'generation'] as const;
export const VISITOR_DAY_KEY = ['day', 'article'] as const;
