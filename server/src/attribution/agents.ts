/**
 * In-app browsers, by what they write into the user agent. The first row that matches wins:
 * Messenger's browser also carries Facebook's own marks, so it stands before Facebook.
 */
import type { KnownReferrer } from './hosts';

export interface InAppBrowser extends Pick<KnownReferrer, 'channel'> {
  source: 'private' | 'public';
  mark: RegExp;
}

export const IN_APP_BROWSERS: readonly InAppBrowser[] = [
  {
    mark: /Orca-Android|MessengerForiOS|MessengerLiteForiOS/,
    source: 'private',
    channel: 'messenger',
  },
  { mark: /MicroMessenger\//, source: 'private', channel: 'wechat' },
  { mark: / Line\//, source: 'private', channel: 'line' },
  { mark: /KAKAOTALK/, source: 'private', channel: 'kakaotalk' },
  { mark: /Viber/, source: 'private', channel: 'viber' },
  { mark: /imoAndroid/, source: 'private', channel: 'imo' },
  { mark: /Snapchat/, source: 'private', channel: 'snapchat' },
  { mark: /Instagram /, source: 'public', channel: 'instagram' },
  { mark: /Barcelona /, source: 'public', channel: 'threads' },
  { mark: /FBAN|FBAV|FB_IAB|MetaIAB/, source: 'public', channel: 'facebook' },
  { mark: /musical_ly|trill_|BytedanceWebview/, source: 'public', channel: 'tiktok' },
  { mark: /Twitter for iPhone|TwitterAndroid/, source: 'public', channel: 'x' },
  { mark: /LinkedInApp/, source: 'public', channel: 'linkedin' },
  { mark: /\[Pinterest\//, source: 'public', channel: 'pinterest' },
];

/** Longest piece of a user agent that is looked at; a hostile one may be 10 kB. */
const MAX_AGENT = 1024;

export function inAppBrowser(userAgent: string | undefined): InAppBrowser | undefined {
  if (!userAgent) return undefined;
  const agent = userAgent.slice(0, MAX_AGENT);
  return IN_APP_BROWSERS.find(({ mark }) => mark.test(agent));
}
