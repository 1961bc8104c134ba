/** Campaign fields by which somebody says that a link was passed on in a messenger. */
import type { Signals } from '../../../core';
import { isPaid } from './paid';
import { senderByHost } from './referrer';
import { clickIdOfKind } from './tables';
import { MESSENGER_NAMES, SHARE_BUTTONS, SHARE_NAMES } from './tables/messenger-names';
import { visit, type Verdict } from './verdict';

/** Mediums that say that one person passed it on to another, or that say nothing. */
const SHARING =
  /^(?:|none|notset|unknown|social\w*|\w*shar(?:e|es|ed|er|ing)\w*|messenger\w*|messag(?:e|es|ing|er)|msg|im|instantmessag(?:e|es|ing|er)|chats?|groupchat|dms?|directmessages?|pm|privatemessages?|private|copy|copylink|clipboard|link|button|native|groups?|forward(?:ed)?|friends?|wordofmouth|wom|referral|mobile|app)$/;
/** Mediums of those who send to many. */
const SENDING =
  /letter|broadcast|mail|push|notif|channel|bulk|blast|campaign|automat|promo|ad(?:s|vert\w*)$/;
const SHARE = /shar(?:e|es|ed|er|ing)|forward/;

/** What a name has around it: `whatsapp_share_button`, `telegram-group`. */
const AROUND =
  /(?:shar(?:e|es|ed|er|ing)|buttons?|btn|app|web|mobile|desktop|ios|android|groups?|chats?|links?)$/;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The messenger that a campaign's source names, by name or by address; `undefined` if none. */
export function messengerNamed(source: string): string | undefined {
  if (source.includes('.')) {
    const known = senderByHost(source);
    if (known?.source === 'private' && known.provider === undefined) return known.channel;
  }
  for (let name = letters(source); name !== ''; ) {
    const channel = MESSENGER_NAMES.get(name);
    if (channel !== undefined) return channel;
    const shorter = name.replace(AROUND, '');
    if (shorter === name) return undefined;
    name = shorter;
  }
  return undefined;
}

/** The channel that a service of share buttons names as its medium. */
const channelOfButton = (source: string, medium: string): string | undefined =>
  SHARE_BUTTONS.has(letters(source))
    ? (messengerNamed(medium) ?? SHARE_NAMES.get(medium))
    : undefined;

/** The channel that a share button of somebody's names. */
function channelOf(source: string, medium: string): string | undefined {
  if (SHARING.test(medium)) {
    const channel = messengerNamed(source);
    if (channel !== undefined) return channel;
  }
  const name = SHARE_NAMES.get(letters(source));
  if (name === 'copy' ? SHARING.test(medium) : SHARE.test(medium)) return name;
  // Some write it the other way round: `utm_source=share&utm_medium=whatsapp`.
  return SHARE.test(letters(source)) ? messengerNamed(medium) : undefined;
}

/**
 * A private visit by somebody's own tag: a messenger as source, with a medium of sharing or none. With
 * a medium of sending, such as `newsletter` or `broadcast`, it is a campaign.
 */
export function byMessengerUtm({ utmSource, utmMedium, clickId }: Signals): Verdict | undefined {
  if (utmSource === '') return undefined;
  const click = clickIdOfKind(clickId);
  if (isPaid(utmMedium, click) || click?.means === 'letter') return undefined;
  const medium = letters(utmMedium);
  const channel =
    channelOfButton(utmSource, medium) ??
    (SENDING.test(medium) ? undefined : channelOf(utmSource, medium));
  return channel === undefined
    ? undefined
    : visit('private', 'tagged', 'messenger-utm', { channel });
}
