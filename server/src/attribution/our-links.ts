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
const DAMAGED_UTM = 'damaged-utm:';

/** Channels that say how a link left, not where it was posted. */
const CARRIERS: ReadonlySet<string> = new Set(['copy', 'native', 'qr', 'address']);

const sideOf = (channel: string): 'private' | 'public' =>
  channelById(channel)?.private === false ? 'public' : 'private';

const OUR_MEDIUM = 'dark_social';
/** The medium where it was cut or punctuation got into it, in signals that do not say so yet. */
const isOurMediumDamaged = (medium: string): boolean =>
  medium.startsWith('dark') && 'darksocial'.startsWith(medium.replace(/[^a-z]/g, ''));

const behind = (prefix: string, { tag }: Signals): string =>
  tag.startsWith(prefix) ? tag.slice(prefix.length) : '';

/** The channel that a damaged tag names; `''` if it names none. */
const damagedChannel = (signals: Signals): string => behind(DAMAGED, signals);

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
  const utm = behind(UTM, signals);
  if (utm !== '' && sideOf(utm) === 'private') return byChannel(utm, 'our-utm', messenger, network);
  if (utmMedium !== OUR_MEDIUM || tag.startsWith(DAMAGED_UTM)) return undefined;
  return byChannel(utmChannel(signals), 'our-utm', messenger, network);
}

/** By the utm parameters of a public channel, which campaigns of others may carry, too. */
export function byOurPublicUtm(signals: Signals): Verdict | undefined {
  const channel = behind(UTM, signals);
  return channel === '' ? undefined : visit('public', 'tagged', 'our-utm', { channel });
}

/** What is likely of our link, not certain. */
function likely(channel: string): Verdict {
  const side = sideOf(channel);
  return visit(side, side === 'private' ? 'inferred' : 'none', 'damaged-tag', { channel });
}

/** By our utm parameters, damaged. */
export function byDamagedUtm(signals: Signals): Verdict | undefined {
  const channel = behind(DAMAGED_UTM, signals);
  if (channel !== '') return likely(channel);
  return isOurMediumDamaged(signals.utmMedium) ? likely(utmChannel(signals)) : undefined;
}

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
