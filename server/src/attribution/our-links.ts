/** Visits through links of ours, by their tag or the utm parameters that they also carry. */
import { channelById, type Signals } from '../../../core';
import type { Sender } from './tables';
import { visit, type Verdict } from './verdict';

/** Who sent a visitor, by the referrer or else by the in-app browser. */
export interface Sign {
  sender: Pick<Sender, 'source' | 'channel' | 'provider'>;
  by: 'referrer' | 'app';
}

export const named = ({
  channel,
  provider,
}: Sign['sender']): Pick<Verdict, 'channel' | 'provider'> => ({
  channel,
  ...(provider !== undefined && { provider }),
});

const DAMAGED = 'damaged:';
const UTM = 'utm:';

/** Channels that say how a link left, not where it was posted. */
const CARRIERS: ReadonlySet<string> = new Set(['copy', 'native', 'qr', 'address']);

const sideOf = (channel: string): 'private' | 'public' =>
  channelById(channel)?.private === false ? 'public' : 'private';

const OUR_MEDIUM = 'dark_social';
/** The medium where it was cut or punctuation got into it. */
const isOurMediumDamaged = (medium: string): boolean =>
  medium.startsWith('dark') && 'darksocial'.startsWith(medium.replace(/[^a-z]/g, ''));

/** The channel that a damaged tag names; `''` if it names none. */
const damagedChannel = ({ tag }: Signals): string =>
  tag.startsWith(DAMAGED) ? tag.slice(DAMAGED.length) : '';

/** The channel that our utm parameters name, or else what is left of the tag. */
const utmChannel = (signals: Signals): string =>
  channelById(signals.utmSource.replace(/[^a-z0-9]+$/, ''))?.id ??
  (damagedChannel(signals) || 'unknown');

/** A link of ours, by the channel that it was tagged for. */
function byChannel(
  channel: string,
  reason: 'our-tag' | 'our-utm',
  messenger: Sign | undefined,
  network: Sign | undefined,
): Verdict {
  if (CARRIERS.has(channel)) {
    if (messenger) {
      const rest = { ...named(messenger.sender), sharedBy: channel };
      return visit('private', 'tagged', 'our-tag-in-a-messenger', rest);
    }
    if (network) {
      const rest = { ...named(network.sender), sharedBy: channel };
      return visit('public', 'none', 'our-tag-on-a-network', rest);
    }
  }
  return visit(sideOf(channel), 'tagged', reason, { channel });
}

/** By an intact tag, or by the utm parameters of a private channel, which nobody else writes. */
export function byOurLink(
  signals: Signals,
  messenger: Sign | undefined,
  network: Sign | undefined,
): Verdict | undefined {
  const { tag, utmMedium } = signals;
  if (channelById(tag)) return byChannel(tag, 'our-tag', messenger, network);
  if (utmMedium !== OUR_MEDIUM) return undefined;
  return byChannel(utmChannel(signals), 'our-utm', messenger, network);
}

/** By the utm parameters of a public channel, which campaigns of others may carry, too. */
export const byOurPublicUtm = ({ tag }: Signals): Verdict | undefined =>
  tag.startsWith(UTM)
    ? visit('public', 'tagged', 'our-utm', { channel: tag.slice(UTM.length) })
    : undefined;

/** What is likely of our link, not certain. */
function likely(channel: string): Verdict {
  const side = sideOf(channel);
  return visit(side, side === 'private' ? 'inferred' : 'none', 'damaged-tag', { channel });
}

/** By the damaged utm parameters of a private channel. */
export const byDamagedUtm = (signals: Signals): Verdict | undefined =>
  isOurMediumDamaged(signals.utmMedium) ? likely(utmChannel(signals)) : undefined;

/** By a damaged tag that still names its channel. */
export function byDamagedTag(signals: Signals): Verdict | undefined {
  const channel = damagedChannel(signals);
  return channel === '' ? undefined : likely(channel);
}

/** By a tag of which nothing can be read. Most links of ours are passed on in private. */
export const byUnknownTag = ({ tag }: Signals): Verdict | undefined =>
  tag === 'unknown'
    ? visit('private', 'inferred', 'unknown-tag', { channel: 'unknown' })
    : undefined;
