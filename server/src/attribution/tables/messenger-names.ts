/**
 * The names by which people and share buttons call messengers in `utm_source`, without the signs
 * between words. From: the messengers' own names, and the defaults of common share buttons.
 */
const NAMES: readonly (readonly [channel: string, names: string])[] = [
  ['whatsapp', 'whatsapp wa whats wapp whatsup watsapp'],
  ['telegram', 'telegram tg telegramm'],
  ['messenger', 'messenger fbmessenger facebookmessenger fbm metamessenger fbmsg'],
  ['signal', 'signal'],
  ['threema', 'threema'],
  ['viber', 'viber'],
  ['line', 'line linemessenger'],
  ['wechat', 'wechat weixin'],
  ['sms', 'sms mms rcs textmessage imessage imsg applemessages googlemessages'],
  ['discord', 'discord'],
  ['slack', 'slack'],
  ['teams', 'teams msteams microsoftteams'],
  ['skype', 'skype'],
  ['kakaotalk', 'kakaotalk kakao'],
  ['zalo', 'zalo'],
  ['google-chat', 'googlechat gchat hangouts googlehangouts'],
  ['mattermost', 'mattermost'],
  ['rocketchat', 'rocketchat'],
  ['matrix', 'matrix elementmessenger'],
  ['webex', 'webex'],
  ['icq', 'icq'],
  ['imo', 'imo'],
  ['groupme', 'groupme'],
];

export const MESSENGER_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([channel, names]) => names.split(' ').map((name) => [name, channel] as const)),
);

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
