/**
 * Link previews: messengers and networks fetch a page to show a card for a link that is being sent.
 * A fetch by the sender's device stands for one message; a server caches the card, so its fetches
 * are a lower bound.
 *
 * The first matching row wins: iMessage also names Facebook and X, Telegram X, LINE and KakaoTalk
 * Facebook.
 */

/** A preview, fetched by the sender's `device` or by a `server`. */
export interface Preview {
  channel: string;
  by: 'device' | 'server';
  /** How many hours the server caches a card; absent on devices. */
  windowHours?: number;
}

export interface PreviewRow extends Preview {
  /** Linear: no quantifier inside a quantifier. */
  mark: RegExp;
  note: string;
}

const DAY = 24;
/** The longest window: enough to merge fetches, though some servers cache for a month. */
const WEEK = 168;

const device = (channel: string, mark: RegExp, note: string): PreviewRow => ({
  channel,
  by: 'device',
  mark,
  note,
});

const server = (channel: string, windowHours: number, mark: RegExp, note: string): PreviewRow => ({
  channel,
  by: 'server',
  windowHours,
  mark,
  note,
});

export const PREVIEWS: readonly PreviewRow[] = [
  // Origin: requests of Messages on iOS and macOS, the same since iOS 10.
  device(
    'imessage',
    /Safari\/[\d.]+ +facebookexternalhit\/1\.1 Facebot Twitterbot\/1\.0/,
    "Safari's agent with the names of Facebook and X",
  ),
  // Origin: Signal's source (`WhatsApp/2` on Android and iOS, `WhatsApp` on the desktop): sites
  // answer that name with a small page.
  device('signal', /^\s*WhatsApp(?:\/2)?\s*$/, 'the name of WhatsApp without a full version'),
  // Origin: WhatsApp's FAQ for webmasters; `A`, `i`, `N` and `W` name the system.
  device('whatsapp', /^\s*WhatsApp\/\d/, 'the full version of the app'),
  // Origin: crawler-user-agents (Viber); Threema's and WeChat's agents are assumed.
  device('viber', /^\s*Viber\b/, 'the app itself; its in-app browser begins with Mozilla'),
  device('threema', /^\s*Threema\b/, 'the app itself'),
  device('wechat', /WeChatShareExtension/, "the share sheet's extension on iOS"),

  // Origin: Telegram's own agent. Cards stay until somebody asks @WebpageBot; the week is assumed.
  server('telegram', WEEK, /TelegramBot\b/, 'also names X'),
  // Origin: api.slack.com/robots: expanded links are cached for about half an hour.
  server('slack', 1, /Slackbot-LinkExpanding/, 'Slackbot alone and Slack-ImgProxy fetch no page'),
  // Origin: Discord's agent, and that of its image proxy: no Firefox 92 says macOS 11.6, since
  // Firefox stopped at 10.15. The hour is assumed.
  server(
    'discord',
    1,
    /Discordbot|Intel Mac OS X 11\.6; rv:92\.0\) Gecko\/20100101 Firefox\/92\.0/,
    'pages and images',
  ),
  // Origin: LINE's FAQ for webmasters. The day is assumed.
  server('line', DAY, /line-poker|LINE-UrlPreview/, 'also names Facebook'),
  // Origin: Kakao's developer forum (scrap/33984). The day is assumed.
  server('kakaotalk', DAY, /kakaotalk-scrap/, 'also names Facebook'),
  // Origin: developers.facebook.com, "Web crawlers": cards are fetched again after about 30 days.
  server('messenger', WEEK, /facebookexternalhit\b.*(?:Messenger|Orca)/, 'rarely says so'),
  server('facebook', WEEK, /facebookexternalhit/, 'Facebook, Messenger, Instagram and Threads'),
  // Origin: Microsoft's agents; Teams and Outlook share MicrosoftPreview. The names with
  // Teams and the day are assumed.
  server(
    'teams',
    DAY,
    /SkypeUriPreview|MicrosoftPreview\/|Teams-?(?:UrlPreview|LinkPreview)/,
    'Teams, Skype, Outlook',
  ),
  // Origin: LinkedIn's Post Inspector: cards are kept for about seven days.
  server('linkedin', WEEK, /LinkedInBot/, 'networks: a post or a message'),
  // Origin: X's documentation of cards: fetched again every seven days.
  server('x', WEEK, /Twitterbot/i, 'after all that only name it'),
  // Origin: Bluesky's card service, asked when a post is written. The hour is assumed.
  server('bluesky', 1, /Bluesky ?(?:Cardyb|PreviewBot)/, 'one fetch is about one post'),
  // Origin: Mastodon's source: a card is fetched again after two weeks, by each instance.
  server(
    'mastodon',
    WEEK,
    /http\.rb\/[\d.]+ \(Mastodon\/|Mastodon\/[\w.+-]+ \(http\.rb\//,
    'each instance that gets the post',
  ),
  // Origin: the agents' own addresses. The days are assumed.
  server('pinterest', DAY, /Pinterest\/0\.2 \(\+/, 'Pinterestbot is its crawler, a bot'),
  server('reddit', DAY, /redditbot/i, 'a post is being written'),
  server('vk', WEEK, /vkShare/, 'VKontakte'),
  server('tumblr', DAY, /^\s*Tumblr\/\d/, 'a link post'),
  server('quora', DAY, /Quora Link Preview/, 'a link in an answer'),
  // Origin: developers.snap.com/robots. The day is assumed.
  server('snapchat', DAY, /Snap ?URL ?Preview/, 'a chat or a story'),
  // Origin: developers.google.com (+/web/snippet); Google's chats took it over. The day is assumed.
  server('google-chat', DAY, /developers\.google\.com\/\+\/web\/snippet/, 'Chat, Keep, Docs'),
  // Origin: Yahoo's help for webmasters. The day is assumed.
  server('email', DAY, /Yahoo Link Preview/, 'a letter is being written in Yahoo Mail'),
  // Origin: DingTalk's agent as publicly reported; Zoom's is assumed. The days are assumed.
  server('zoom', DAY, /\bZoom(?:Chat)?-?(?:LinkPreview|UrlPreview|Preview)/, 'Zoom Team Chat'),
  server('dingtalk', DAY, /DingTalkBot-LinkService/, 'DingTalk'),
  // Origin: the open messengers' own agents. Synapse and Mattermost keep a card for an hour by
  // default; the other windows, and Rocket.Chat's agent, are assumed.
  server('matrix', 1, /^\s*Synapse(?:\/| \(bot)|Matrix-Media-Repo/, "Matrix's servers"),
  server('mattermost', 1, /Mattermost-Bot/, 'Mattermost'),
  server('nextcloud', 1, /Nextcloud Server Crawler/, 'Nextcloud Talk and others of its apps'),
  server('zulip', DAY, /ZulipURLPreview/, 'Zulip'),
  server(
    'rocketchat',
    WEEK,
    /^(?:Mozilla\/5\.0 \(compatible; )?Rocket\.?Chat\b/i,
    'not the desktop app',
  ),
  // Origin: iframely.com/docs (a day by default), embed.ly (assumed): services for other sites.
  server('iframely', DAY, /Iframely\//i, 'for sites that embed cards'),
  server('embedly', DAY, /Embedly\//i, 'for sites that embed cards'),
];

/** How many characters of a user agent are read; a hostile one may have 10,000. */
export const MAX_AGENT = 1024;

/** One expression for all rows, since most agents match none. */
const ANY = new RegExp(PREVIEWS.map(({ mark }) => mark.source).join('|'), 'i');

/** The preview that sent this user agent; `undefined` for readers and other programs. */
export function previewOf(userAgent: string): Preview | undefined {
  if (typeof userAgent !== 'string') return undefined;
  const agent = userAgent.slice(0, MAX_AGENT);
  if (!ANY.test(agent)) return undefined;
  const row = PREVIEWS.find(({ mark }) => mark.test(agent));
  if (!row) return undefined;
  const { channel, by, windowHours } = row;
  return windowHours === undefined ? { channel, by } : { channel, by, windowHours };
}
