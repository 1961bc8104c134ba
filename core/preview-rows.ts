/**
 * Link previews: what a messenger or network fetches to show a card for a link that somebody is
 * sending. A fetch on the sender's own device is about one message; a server fetches once and keeps
 * the card for a while, so its fetches are a lower bound.
 *
 * The first row that matches wins: iMessage names Facebook and X, Telegram names X, LINE and
 * KakaoTalk name Facebook. `Mozilla/5.0 (compatible; ` is taken away before a mark is looked for.
 */

/** Who fetches: the sender's `device`, or a `server` that keeps the card for `windowHours`. */
export interface Preview {
  channel: string;
  by: 'device' | 'server';
  /** Fetches of one page within so many hours are of one card; only servers have such a cache. */
  windowHours?: number;
}

export interface PreviewRow extends Preview {
  /** Whether what was sent is a conversation's, or a post that anybody may read. */
  side: 'private' | 'public';
  /** Linear: no quantifier inside a quantifier. */
  mark: RegExp;
  note: string;
}

const DAY = 24;
/** Longest window: some servers keep a card for a month, but a week is enough to merge fetches. */
const WEEK = 168;

const device = (channel: string, mark: RegExp, note: string): PreviewRow => ({
  channel,
  by: 'device',
  side: 'private',
  mark,
  note,
});

const server = (channel: string, windowHours: number, mark: RegExp, note: string): PreviewRow => ({
  channel,
  by: 'server',
  side: 'private',
  windowHours,
  mark,
  note,
});

/** A network's server, or that of a tool that posts to networks. */
const network = (...row: Parameters<typeof server>): PreviewRow => ({
  ...server(...row),
  side: 'public',
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
  // Origin: crawler-user-agents; book.keybase.io: the sender's own program makes the card.
  device('keybase', /KeybaseBot/, "the sender's own program"),

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
  network('facebook', WEEK, /facebookexternalhit/, 'Facebook, Messenger, Instagram and Threads'),
  // Origin: Microsoft's agents; Teams and Outlook share MicrosoftPreview. The names with
  // Teams and the day are assumed.
  server(
    'teams',
    DAY,
    /SkypeUriPreview|MicrosoftPreview\/|Teams-?(?:UrlPreview|LinkPreview)/,
    'Teams, Skype, Outlook',
  ),
  // Origin: LinkedIn's Post Inspector: cards are kept for about seven days.
  network('linkedin', WEEK, /LinkedInBot/, 'networks: a post or a message'),
  // Origin: X's documentation of cards: fetched again every seven days.
  network('x', WEEK, /Twitterbot/i, 'after all that only name it'),
  // Origin: Bluesky's card service, asked when a post is written. The hour is assumed.
  network(
    'bluesky',
    1,
    /Cardyb|Bluesky ?PreviewBot|^Bluesky\/(?:\d|$)/i,
    'one fetch is about one post',
  ),
  // Origin: Mastodon's source: a card is fetched again after two weeks, by each instance.
  network(
    'mastodon',
    WEEK,
    /http\.rb\/[\d.]+ \(Mastodon\/|Mastodon\/[\w.+-]+ \(http\.rb\//,
    'each instance that gets the post',
  ),
  // Origin: the agents' own addresses. The days are assumed.
  network('pinterest', DAY, /Pinterest\/0\.2 \(\+/, 'Pinterestbot is its crawler, a bot'),
  network('reddit', DAY, /redditbot/i, 'a post is being written'),
  network('vk', WEEK, /vkShare/, 'VKontakte'),
  network('ok.ru', DAY, /OdklBot/, 'Odnoklassniki: a post or a message'),
  network('tumblr', DAY, /^\s*Tumblr\/\d/, 'a link post'),
  network('quora', DAY, /Quora Link Preview/, 'a link in an answer'),
  // Origin: developers.snap.com/robots. The day is assumed.
  server('snapchat', DAY, /Snap ?URL ?Preview/, 'a chat or a story'),
  // Origin: developers.google.com (+/web/snippet); Google's chats took it over. The name with Chat,
  // and the day, are assumed.
  server(
    'google-chat',
    DAY,
    /developers\.google\.com\/\+\/web\/snippet|Google-?Chat(?:Bot|-?Preview)?(?:\/\d|$)/,
    'Chat, Keep, Docs',
  ),
  // Origin: Yahoo's help for webmasters. The day is assumed.
  server(
    'email',
    DAY,
    /Yahoo Link Preview|Yahoo:LinkExpander/,
    'a letter is being written in Yahoo Mail',
  ),
  // Origin: DingTalk's agent as publicly reported; Zoom's is assumed. The days are assumed.
  server('zoom', DAY, /\bZoom(?:Chat)?-?(?:LinkPreview|UrlPreview|Preview)/, 'Zoom Team Chat'),
  server('dingtalk', DAY, /DingTalkBot-LinkService/, 'DingTalk'),
  // Origin: the open messengers' own agents. Synapse and Mattermost keep a card for an hour by
  // default; the other windows, and Rocket.Chat's agent, are assumed.
  server(
    'matrix',
    1,
    /^\s*Synapse(?:\/| \(bot)|Matrix-Media-Repo|^(?:Dendrite|conduwuit|Conduit|tuwunel)\//i,
    "Matrix's servers",
  ),
  server('mattermost', 1, /^mattermost[-/](?:bot|\d)/i, 'not the desktop app'),
  server('nextcloud', 1, /Nextcloud Server Crawler/, 'Nextcloud Talk and others of its apps'),
  server('zulip', DAY, /ZulipURLPreview/, 'Zulip'),
  server('rocketchat', WEEK, /^Rocket\.?Chat\b/i, 'not the desktop app'),
  // Origin: crawler-user-agents, with the agents' own addresses; Zalo's agent, and all windows, are
  // assumed. Steam's is that of its chats; its other fetches name none.
  server('guilded', DAY, /Guildedbot/i, 'Guilded'),
  server('groupme', DAY, /GroupMeBot/, 'GroupMe'),
  server('chatwork', DAY, /Chatwork LinkPreview/i, 'Chatwork'),
  server('zalo', DAY, /\bZalo-?(?:Bot|Link|Url|Crawler)/i, 'not the in-app browser'),
  server('steam', DAY, /Valve\/Steam HTTP Client [\d.]+ \(SteamChat/, "Steam's chats"),
  server('webex', DAY, /^WebexTeams\b|Webex(?: |-)?(?:Link|Url)Preview/i, 'Webex'),
  server('lark', DAY, /\b(?:Lark|Feishu)(?:-?Url2Meta|-?(?:Link|Url)-?Preview)/i, 'Lark, Feishu'),
  // Tools in which people work or write together.
  server('notion', DAY, /^Notion(?:Embedder\b|\/\d)/, 'Notion'),
  server('clickup', DAY, /ClickUp(?:LinkUnfurler|Bot)/i, 'ClickUp'),
  server('evernote', DAY, /EvernoteRichLinkBot|Evernote Clip Resolver/i, 'Evernote'),
  server('dropbox-paper', DAY, /^Dropbox Paper/i, 'Dropbox Paper'),
  server('asana', DAY, /^Asana\/[\d.]+ WebsiteMetadataRetriever/, 'Asana'),
  server('bitrix24', DAY, /^Bitrix link preview/i, 'Bitrix24'),
  server('trello', DAY, /\bTrello(?:Link|Url)?(?:Bot|Preview|Unfurl)/i, 'Trello'),
  server(
    'atlassian',
    DAY,
    /atlassian-bot|^Jira\/[\d.]+ SmartLinks|^Atlassian object-resolver/i,
    'Jira, Confluence, Trello',
  ),
  // Forums and the networks of many servers, each of which fetches what one of its members posts.
  network('discourse', DAY, /^Discourse\b|Discourse Forum Onebox/, 'a post in a forum'),
  network('xenforo', DAY, /^XenForo\//, 'a post in a forum'),
  network('invision', DAY, /^Invision Community/, 'a post in a forum'),
  network('lemmy', DAY, /^(?:Lemmy|PieFed|Mbin|kbin)\/[\w.-]+/i, 'each server that gets the post'),
  network(
    'misskey',
    DAY,
    /^(?:Misskey|Sharkey|Iceshrimp|Firefish)[/ ]|Summaly ?Bot/i,
    'Misskey and kin',
  ),
  network('pleroma', DAY, /^(?:Pleroma|Akkoma)[/ ]/, 'Pleroma, Akkoma'),
  network('friendica', DAY, /^Friendica[ /]/, 'Friendica'),
  network('xing', DAY, /XING-contenttabreceiver/, 'Xing'),
  network('medium', DAY, /Mediumbot-MetaTagFetcher/, 'a link in a story'),
  // Tools that post to networks.
  network('buffer', DAY, /BufferLinkPreviewBot|Bufferbot/i, 'Buffer'),
  network('orlo', DAY, /^Orlo-LinkPreview/, 'Orlo'),
  // Origin: iframely.com/docs (a day by default), embed.ly (assumed): services for other sites.
  network('iframely', DAY, /Iframely\//i, 'for sites that embed cards'),
  network('embedly', DAY, /Embedly\b/i, 'for sites that embed cards'),
  // What a program says of itself that makes a card for a tool without a row: "unfurl" and "link
  // preview" are the words of chats and of boards. Assumed to be private, as most such tools are.
  server(
    'unknown',
    DAY,
    /(?:Link|Url)[ -]?(?:Preview|Unfurl|Expand)(?:er|Bot|ing)?\b|Unfurl(?:er|Bot)\b|RichLinkBot/i,
    'a tool that has no row',
  ),
];
