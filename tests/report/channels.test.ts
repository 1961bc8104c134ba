import type { ChannelsReport, OverviewQuery } from '../../core';
import { channels } from '../../server/src/report/channels';
import { createCalendar } from '../../server/src/store/calendar';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { storedEvent, token } from '../store-contract/stored-events';
import { storeOf } from './memory-database';

const DAY = { from: '2026-01-31', to: '2026-01-31' };
const AT = Date.parse('2026-01-31T12:00Z');

async function reportOf(
  events: readonly Partial<StoredEvent>[],
  query: Partial<OverviewQuery> = {},
): Promise<ChannelsReport> {
  const stored = events.map((event) => storedEvent({ at: AT, ...event, id: token() }));
  const store = await storeOf(createCalendar('UTC'), stored);
  return channels({ store }, { ...DAY, ...query });
}

const share = { kind: 'share', evidence: 'none' } as const;

describe('visits by the links of private buttons', () => {
  it.each<[string, Partial<StoredEvent>, number]>([
    ['a visit by a button’s link', {}, 1],
    ['the same in another messenger', { channel: 'telegram', sharedBy: 'whatsapp' }, 1],
    ['the same, posted in public', { source: 'public', channel: 'facebook', sharedBy: 'copy' }, 1],
    ['a visit by a copied address, which no button sent', { channel: 'address' }, 0],
    ['the same in a messenger', { channel: 'messenger', sharedBy: 'address' }, 0],
    ['a visit by a public button’s link', { source: 'public', channel: 'facebook' }, 0],
    ['a visit that an app shows', { evidence: 'app' }, 0],
    ['a share', share, 0],
  ])('%s', async (_, event, linkVisits) => {
    expect((await reportOf([event])).linkVisits).toBe(linkVisits);
  });

  it('are those of one button where its channel is asked for, wherever they arrived', async () => {
    const events = [
      {},
      { sharedBy: 'copy' },
      { channel: 'telegram', sharedBy: 'whatsapp' },
      { source: 'public', channel: 'facebook', sharedBy: 'whatsapp' } as const,
      share,
    ];
    const { linkVisits, rows } = await reportOf(events, { channel: 'whatsapp' });
    expect(linkVisits).toBe(3);
    expect(rows).toMatchObject([
      { source: 'private', channel: 'whatsapp', shares: 1, linkVisits: 3, visitsPerShare: 3 },
    ]);
  });
});
