import { decodeTag, findTag, viewToken } from '../../../core';
import type { StoredEvent } from '../store/stored-event';
import type { IncomingEvent } from './parse';

/**
 * The two ends of an event in a chain of shares: the token that its sender had come by, and the one
 * under which what they pass on will arrive. `undefined` where there is neither.
 *
 * @param parameter name of the tag's parameter
 */
export function chainOf(event: IncomingEvent, parameter: string): StoredEvent['chain'] {
  const isView = event.type === 'visit';
  const came = (isView ? findTag(event.url, parameter) : decodeTag(event.parent))?.token;
  const passedOn = decodeTag(event.tag);
  // A view names no token: its own is made of its id.
  const token = isView && passedOn ? viewToken(event.id) : passedOn?.token;
  return came === undefined && token === undefined ? undefined : { parent: came, token };
}
