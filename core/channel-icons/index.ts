import type { ChannelId } from '../channels';
import { COMMON_ICONS } from './common';
import { OTHER_ICONS } from './other';

/**
 * Outlines on a grid of 24, by channel; a channel without one shows its name as text: Slack and
 * Teams, whose owners allow nobody to draw theirs. One stroke for all, so that brands and plain signs
 * look like one family and take any colour. `native`, `copy`, `email`, `sms` and `signal` follow
 * Lucide (ISC, © Lucide contributors), `bluesky` follows Simple Icons (CC0-1.0); the others are
 * drawn for this project.
 */
export const CHANNEL_ICONS: Readonly<Partial<Record<ChannelId, string>>> = {
  ...COMMON_ICONS,
  ...OTHER_ICONS,
};
