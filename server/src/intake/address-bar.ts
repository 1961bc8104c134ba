/** Which views get a tag in their address bar, by the group that each falls into at random. */
import { encodeTag, placeOfGroup, viewGroup } from '../../../core';
import type { StoredEvent } from '../store/stored-event';
import type { Recordable } from './recordable';

/**
 * Whether this view of an article gets a tag: in a browser that showed it, on no home or section page.
 *
 * @param groups how many groups get one: the first of them
 */
export const isTagged = (
  { event, onBehalf = false }: Recordable,
  { kind, signals }: Pick<StoredEvent, 'kind' | 'signals'>,
  groups: number,
): boolean =>
  event.type === 'visit' &&
  !onBehalf &&
  (kind === 'visit' || kind === 'internal') &&
  signals.page === 'deep' &&
  placeOfGroup(viewGroup(event.id)) < groups;

/** The tag of a view: the character of its group or, with chains, its token, which begins with that. */
export const addressTag = ({ id, chain }: Pick<StoredEvent, 'id' | 'chain'>): string =>
  encodeTag({
    channel: 'address',
    ...(chain?.token === undefined ? { tagGroup: viewGroup(id) } : { token: chain.token }),
  });
