import type { ChannelId } from '../channels';
import { COMMON_ICONS } from './common';
import { OTHER_ICONS } from './other';

/**
 * Icons by channel: path data on a grid of 24, drawn as outlines. Channels without one show their name:
 * the owners of Slack and Teams do not allow redrawn logos. `native`, `copy`, `email`, `sms` and
 * `signal` follow Lucide (ISC, © Lucide contributors), `bluesky` follows Simple Icons (CC0-1.0); the
 * others were drawn for this project.
 */
export const CHANNEL_ICONS: Readonly<Partial<Record<ChannelId, string>>> = {
  ...COMMON_ICONS,
  ...OTHER_ICONS,
};
