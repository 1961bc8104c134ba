/**
 * The names by which people and share buttons call messengers in `utm_source`, without the signs
 * between words: those of the messengers whose hosts are known, and the other names below. From: the
 * messengers' own names, and the defaults of common share buttons.
 */
import { MESSENGERS } from './messengers';
import { NETWORKS } from './networks';

const OTHER_NAMES: readonly (readonly [channel: string, names: string])[] = [
  ['whatsapp', 'wa whats wapp whatsup watsapp'],
  ['telegram', 'tg telegramm'],
  ['messenger', 'fbmessenger facebookmessenger fbm metamessenger fbmsg'],
  ['line', 'linemessenger'],
  ['wechat', 'weixin'],
  ['wecom', 'wecom wxwork'],
  ['sms', 'mms rcs textmessage imessage imsg applemessages googlemessages'],
  ['teams', 'msteams microsoftteams'],
  ['kakaotalk', 'kakao'],
  ['google-chat', 'gchat hangouts googlehangouts'],
  ['matrix', 'element elementmessenger'],
  ['lark', 'feishu'],
  ['kik', 'kik'],
  ['keybase', 'keybase'],
];

/** Networks with a chat, such as Snapchat: their name says nothing of a conversation. */
const PUBLIC: ReadonlySet<string> = new Set(NETWORKS.map(([, { channel }]) => channel));

export const MESSENGER_NAMES: ReadonlyMap<string, string> = new Map([
  ...MESSENGERS.map(([, { channel }]) => channel)
    .filter((channel) => !PUBLIC.has(channel))
    .map((channel) => [channel.replaceAll('-', ''), channel] as const),
  ...OTHER_NAMES.flatMap(([channel, names]) =>
    names.split(' ').map((name) => [name, channel] as const),
  ),
]);

/** What share buttons name beside messengers; a private share only where the medium allows it. */
export const SHARE_NAMES: ReadonlyMap<string, string> = new Map([
  ['email', 'email'],
  ['mail', 'email'],
  ['copy', 'copy'],
  ['copylink', 'copy'],
  ['copyurl', 'copy'],
  ['clipboard', 'copy'],
]);

/** Services of share buttons, which name the button as the medium. */
export const SHARE_BUTTONS: ReadonlySet<string> = new Set([
  'addtoany',
  'a2a',
  'addthis',
  'sharethis',
  'shareaholic',
]);
