import { decodeTag, findTag, viewToken } from '../../../core';
import type { StoredEvent } from '../store/stored-event';
import type { IncomingEvent } from './parse';

/** What else is known of an event. */
interface Known {
  /** Name of the tag's parameter. */
  parameter: string;
  /** Whether the tag in its URL is one that counts: a visitor's own is none. */
  arrivedByTag: boolean;
  /** Whether the view's address bar gets a tag. */
  isTagged: boolean;
}

/**
 * The two ends of an event in a chain of shares: the token that its sender had come by, and the one
 * under which what they pass on will arrive. `undefined` where there is neither.
 */
export function chainOf(
  event: IncomingEvent,
  { parameter, arrivedByTag, isTagged }: Known,
): StoredEvent['chain'] {
  if (event.type !== 'visit') {
    const [parent, token] = [decodeTag(event.parent)?.token, decodeTag(event.tag)?.token];
    return parent === undefined && token === undefined ? undefined : { parent, token };
  }
  const parent = arrivedByTag ? findTag(event.url, parameter)?.token : undefined;
  const token = isTagged ? viewToken(event.id) : undefined;
  return parent === undefined && token === undefined ? undefined : { parent, token };
}
