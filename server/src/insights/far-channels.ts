import { ENOUGH, type StrongChannel, type WeakChannel } from '../../../core';
import { bunchSize, inBunches } from './evidence/bunches';
import { BELIEVED, logChanceOfHigher } from './evidence/chance';
import type { ChannelInput, InsightInput } from './insight-input';

/** Far is at least twice as many visits per share as the others, or at most half. */
const MARGIN = 2;

const sum = (channels: readonly ChannelInput[], of: 'shares' | 'visits'): number =>
  channels.reduce((all, channel) => all + channel[of], 0);

/** Channels whose visits per share are far from those of all others together. */
export function farChannels({ channels }: InsightInput): (StrongChannel | WeakChannel)[] {
  // Links of channels without a button, such as the address bar, have visits and no shares.
  const shared = channels.filter(({ shares }) => shares > 0);
  const all = { shares: sum(shared, 'shares'), visits: sum(shared, 'visits') };
  const bunch = bunchSize(all.visits, all.shares);
  return shared.flatMap(({ channel, shares, visits }): (StrongChannel | WeakChannel)[] => {
    const otherShares = all.shares - shares;
    const otherVisits = all.visits - visits;
    if (shares < ENOUGH || otherShares < ENOUGH) return [];
    const otherVisitsPerShare = otherVisits / otherShares;
    const expected = otherVisitsPerShare * shares;
    if (Math.max(visits, expected) < ENOUGH) return [];
    const own = inBunches({ count: visits, exposure: shares }, bunch);
    const others = inBunches({ count: otherVisits, exposure: otherShares }, bunch);
    const numbers = {
      action: 'order-channels',
      strength: Math.abs(visits - expected),
      channel,
      shares,
      visits,
      visitsPerShare: visits / shares,
      otherVisitsPerShare,
    } as const;
    if (logChanceOfHigher(own, others, MARGIN) <= BELIEVED) {
      return [{ kind: 'strong-channel', ...numbers }];
    }
    if (logChanceOfHigher(others, own, MARGIN) <= BELIEVED) {
      return [{ kind: 'weak-channel', ...numbers }];
    }
    return [];
  });
}
