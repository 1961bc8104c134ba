import type { ChannelId } from '../../core';
import type { ArrivalKind } from './arrivals';

export interface SharedBy {
  /** Relative frequency of this button. */
  weight: number;
  /** Mean number of visits per share. */
  reach: number;
  /** Median delay of these visits, in hours. */
  delay: number;
  /** How these visits arrive, besides the tag. */
  arrivals: readonly Omit<ArrivalKind, 'query'>[];
}

const SILENT = [{ weight: 1 }];

/**
 * How people use the buttons. Other channels are rare. Of the visits from public networks, some lose
 * their referrer, most often in an app.
 */
const HABITS: Partial<Record<ChannelId, SharedBy>> = {
  copy: {
    weight: 27,
    reach: 1.9,
    delay: 1.5,
    arrivals: [{ weight: 9 }, { weight: 1, referrer: 'https://teams.microsoft.com/' }],
  },
  native: { weight: 12, reach: 1.7, delay: 1, arrivals: SILENT },
  whatsapp: {
    weight: 25,
    reach: 2.6,
    delay: 1.2,
    arrivals: [{ weight: 8 }, { weight: 1, referrer: 'https://web.whatsapp.com/' }],
  },
  telegram: {
    weight: 7,
    reach: 2.8,
    delay: 1.5,
    arrivals: [{ weight: 3 }, { weight: 1, referrer: 'android-app://org.telegram.messenger/' }],
  },
  messenger: {
    weight: 5,
    reach: 1.5,
    delay: 1,
    arrivals: [{ weight: 3, app: 'messenger' }, { weight: 1 }],
  },
  email: {
    weight: 13,
    reach: 1.2,
    delay: 6,
    arrivals: [
      { weight: 5 },
      { weight: 2, referrer: 'https://mail.google.com/' },
      { weight: 1, referrer: 'https://outlook.live.com/' },
    ],
  },
  sms: { weight: 4, reach: 1, delay: 0.5, arrivals: SILENT },
  signal: { weight: 4, reach: 1.8, delay: 1.2, arrivals: SILENT },
  qr: { weight: 0.6, reach: 0.6, delay: 0.1, arrivals: SILENT },
  facebook: {
    weight: 5,
    reach: 4,
    delay: 5,
    arrivals: [
      { weight: 12, referrer: 'https://l.facebook.com/' },
      { weight: 6, referrer: 'https://m.facebook.com/', app: 'facebook' },
      { weight: 1 },
    ],
  },
  x: {
    weight: 3,
    reach: 1.5,
    delay: 3,
    arrivals: [{ weight: 14, referrer: 'https://t.co/' }, { weight: 1 }],
  },
  bluesky: {
    weight: 2.5,
    reach: 2.5,
    delay: 4,
    arrivals: [{ weight: 9, referrer: 'https://bsky.app/' }, { weight: 1 }],
  },
  mastodon: {
    weight: 1.5,
    reach: 2.5,
    delay: 5,
    arrivals: [{ weight: 1 }, { weight: 1, referrer: 'https://mastodon.social/' }],
  },
  linkedin: {
    weight: 2.5,
    reach: 2.5,
    delay: 8,
    arrivals: [
      { weight: 3, referrer: 'https://www.linkedin.com/' },
      { weight: 3, app: 'linkedin' },
      { weight: 1 },
    ],
  },
  reddit: {
    weight: 0.8,
    reach: 5,
    delay: 6,
    arrivals: [{ weight: 1, referrer: 'https://www.reddit.com/' }],
  },
};

const NOW_AND_THEN: SharedBy = { weight: 0.4, reach: 1, delay: 3, arrivals: SILENT };

export const sharedBy = (channel: ChannelId): SharedBy => HABITS[channel] ?? NOW_AND_THEN;
