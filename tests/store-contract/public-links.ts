import { OTHERS, type Signals } from '../../core';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { DAY, LETTER, MARCH, NOON, signals, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

/** A visit by the link of a network's button. */
const posted = (
  channel: string,
  known: Partial<Signals> = {},
  changes: Partial<StoredEvent> = {},
): StoredEvent =>
  stored({
    ...{ source: 'public', channel, evidence: 'tagged' },
    signals: signals({ tag: channel, ...known }),
    ...changes,
  });

export function describePublicLinks(open: OpenSubject): void {
  const { store, append } = contractOf(open);
  const links = async () =>
    (await store().statistics.publicLinks(MARCH)).sort((a, b) => (a.channel < b.channel ? -1 : 1));

  describe('visits by our own links for public networks', () => {
    it('are told apart by whether the network shows', async () => {
      await append([
        ...[posted('facebook'), posted('facebook')],
        posted('facebook', { referrerKind: 'web', referrerHost: 'l.facebook.com' }),
        posted('facebook', { app: 'facebook' }),
        posted('facebook', { clickId: 'fbclid' }),
        posted('x', { referrerKind: 'unreadable' }),
        posted('x', {}, { at: NOON - 40 * DAY }),
      ]);
      expect(await links()).toEqual([
        { channel: 'facebook', traced: 3, untraced: 2 },
        { channel: 'x', traced: 1, untraced: 0 },
      ]);
    });

    it('are no others', async () => {
      await append([
        posted('facebook', {}, { evidence: 'none' }),
        posted('facebook', {}, { kind: 'share' }),
        posted('facebook', {}, { excluded: true }),
        // Of a day with too many arrivals, what came with it is not known.
        posted('facebook', { tag: OTHERS }),
        // Such an address may have been copied from the address bar, where the tag was removed.
        posted('facebook', { tag: 'utm:facebook' }),
        stored(),
      ]);
      expect(await links()).toEqual([]);
    });

    it('leave their channel with a new verdict', async () => {
      const events = [posted('x'), posted('x')];
      await append(events);
      await store().revisions.revise([{ id: events[0]?.id ?? '', verdict: LETTER }]);
      expect(await links()).toEqual([{ channel: 'x', traced: 0, untraced: 1 }]);
    });

    it('are forgotten with their day', async () => {
      await append([posted('x'), posted('x', {}, { at: NOON - DAY })]);
      await store().erasure.forget({ days: { from: 20260310, to: 20260310 } });
      expect(await links()).toEqual([{ channel: 'x', traced: 0, untraced: 1 }]);
    });
  });
}
