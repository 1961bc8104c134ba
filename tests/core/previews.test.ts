import { channelById, isPublicPreview, PREVIEWS, previewOf } from '../../core';

const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4';
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36';

describe("fetched on the sender's device", () => {
  it.each([
    ['imessage', `${SAFARI} facebookexternalhit/1.1 Facebot Twitterbot/1.0`],
    ['signal', 'WhatsApp/2'],
    ['signal', 'WhatsApp'],
    ['signal', ' WhatsApp/2 '],
    ['whatsapp', 'WhatsApp/2.23.20.0 A'],
    ['whatsapp', 'WhatsApp/2.23.20.0'],
    ['whatsapp', 'WhatsApp/2.24.4.78 i'],
    ['whatsapp', 'WhatsApp/2.2348.50 W'],
    ['whatsapp', 'WhatsApp/0.3.5738 N'],
    ['viber', 'Viber'],
    ['viber', 'Viber/13.3.0.22 CFNetwork/1121.2.2 Darwin/19.3.0'],
    ['threema', 'Threema'],
    ['threema', 'Threema/5.2'],
    ['wechat', 'WeChatShareExtensionNew/8.0.42 CFNetwork/1410.0.3 Darwin/22.6.0'],
    ['keybase', 'Mozilla/5.0 (compatible; KeybaseBot; +https://keybase.io)'],
  ])('%s: %s', (channel, agent) => {
    expect(previewOf(agent)).toEqual({ channel, by: 'device' });
  });
});

describe('fetched by a server', () => {
  it.each([
    ['telegram', 'TelegramBot (like TwitterBot)'],
    ['slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
    [
      'discord',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 11.6; rv:92.0) Gecko/20100101 Firefox/92.0',
    ],
    ['facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['facebook', 'facebookexternalhit/1.1'],
    ['facebook', 'facebookexternalhit/1.0'],
    ['facebook', 'facebookexternalhit/1.1 Facebot Twitterbot/1.0'],
    ['messenger', 'facebookexternalhit/1.1 (Messenger)'],
    ['line', 'facebookexternalhit/1.1;line-poker/1.0'],
    [
      'kakaotalk',
      'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984',
    ],
    [
      'teams',
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    ],
    [
      'teams',
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview) Chrome/118.0.0.0 Safari/537.36',
    ],
    ['linkedin', 'LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)'],
    ['x', 'Twitterbot/1.0'],
    ['x', 'Mozilla/5.0 (compatible; Twitterbot/1.0)'],
    ['bluesky', 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'],
    ['bluesky', 'BlueskyPreviewBot/1.0'],
    ['mastodon', 'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/) Bot'],
    ['mastodon', 'Mastodon/4.3.0 (http.rb/5.2.0; +https://mastodon.example/)'],
    ['mastodon', 'Mastodon/4.2.0+glitch (http.rb/5.1.1; +https://social.example/) Bot'],
    ['pinterest', 'Pinterest/0.2 (+https://www.pinterest.com/bot.html)'],
    ['reddit', 'Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)'],
    ['vk', 'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)'],
    ['tumblr', 'Tumblr/14.0.835.186'],
    ['quora', 'Quora Link Preview/1.0 (http://www.quora.com)'],
    ['snapchat', 'Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots'],
    ['snapchat', 'Mozilla/5.0 (compatible; SnapURLPreview/1.0; +https://www.snapchat.com)'],
    ['google-chat', `${CHROME} Google (+https://developers.google.com/+/web/snippet/)`],
    ['email', 'Mozilla/5.0 (compatible; Yahoo Link Preview; https://help.yahoo.com/kb/mail)'],
    ['dingtalk', 'DingTalkBot-LinkService/1.0 (+https://open-doc.dingtalk.com/)'],
    ['matrix', 'Synapse (bot; +https://github.com/matrix-org/synapse)'],
    ['matrix', 'Synapse/1.98.0'],
    ['mattermost', 'Mattermost-Bot/1.1'],
    ['nextcloud', 'Nextcloud Server Crawler'],
    ['zulip', 'Mozilla/5.0 (compatible; ZulipURLPreview/8.0; +https://zulip.example)'],
    ['rocketchat', 'RocketChat/6.5'],
    ['rocketchat', 'Mozilla/5.0 (compatible; Rocket.Chat/6.5)'],
    ['groupme', 'GroupMeBot/1.0'],
    ['chatwork', 'Chatwork LinkPreview v1'],
    ['chatwork', 'Mozilla/5.0 (compatible; ChatWork LinkPreview/1.1; +https://go.chatwork.com/)'],
    ['steam', 'Valve/Steam HTTP Client 1.0 (SteamChatURLLookup)'],
    ['webex', 'WebexTeams'],
    ['notion', 'Notion/1.0 (https://notion.so; team@makenotion.com)'],
    ['notion', 'NotionEmbedder'],
    ['clickup', 'ClickUpLinkUnfurler/1.0 (+https://clickup.com)'],
    ['evernote', 'EvernoteRichLinkBot/1.0 (+https://evernote.com)'],
    ['asana', 'Asana/1.4.0 WebsiteMetadataRetriever'],
    ['mattermost', 'mattermost-9.11.3'],
    ['matrix', 'BeeperBot/0 Matrix-Media-Repo/1'],
    ['zalo', 'Mozilla/5.0 (compatible; ZaloBot/1.0)'],
    ['bluesky', 'Bluesky/'],
    ['ok.ru', 'Mozilla/5.0 (compatible; OdklBot/1.0 like Linux; klass@odnoklassniki.ru)'],
    ['ok.ru', 'OdklBot/1.0 (share@odnoklassniki.ru)'],
    ['discourse', 'Discourse Forum Onebox v3.3.0.beta1-dev'],
    ['lemmy', 'Lemmy/0.19.8; +https://lemmy.example'],
    ['lemmy', 'Mbin/1.7.4 (+https://mbin.example/agent)'],
    ['misskey', 'SummalyBot/5.1.0'],
    ['friendica', "Friendica 'Yellow Archangel' 2024.08-1562; https://friendica.example"],
    ['medium', 'Mediumbot-MetaTagFetcher/0.3 (+https://medium.com/)'],
    [
      'buffer',
      'BufferLinkPreviewBot/1.0 (+https://scraper.buffer.com/about/bots/link-preview-bot)',
    ],
    ['bitrix24', 'Bitrix link preview'],
    ['xenforo', 'XenForo/2.x (https://forum.example)'],
    ['email', 'Yahoo:LinkExpander:Slingstone'],
    ['unknown', 'AcmeBoard-LinkPreview/2.1'],
    ['unknown', 'AcmeChat Unfurler/1.0 (+https://acme.example)'],
    ['lemmy', 'Mozilla/5.0 (compatible; Lemmy/0.19.3; +https://lemmy.ml)'],
    ['misskey', 'Mozilla/5.0 (compatible; Misskey/2024.5.0; +https://misskey.example)'],
    ['notion', 'Mozilla/5.0 (compatible; NotionEmbedder; +https://notion.so)'],
    ['clickup', 'Mozilla/5.0 (compatible; ClickUpBot/1.0; +https://clickup.com)'],
    ['clickup', 'ClickUpBot'],
    ['buffer', 'Bufferbot/1.0'],
    ['evernote', 'Evernote Clip Resolver'],
    ['matrix', 'Dendrite/0.13'],
    ['matrix', 'conduwuit/0.4.6 (preview bot)'],
    ['friendica', 'Friendica/2023.12'],
    ['google-chat', 'Google-Chat'],
    ['guilded', 'Mozilla/5.0 (compatible; Guildedbot/1.0; +https://guilded.gg)'],
    ['atlassian', 'Jira/1.0 SmartLinks'],
    ['atlassian', 'Mozilla/5.0 (compatible; Atlassian object-resolver-service)'],
    ['dropbox-paper', 'Mozilla/5.0 (compatible; Dropbox Paper)'],
    ['iframely', 'Iframely/1.3.1 (+https://iframely.com/docs/about) Atlassian'],
    ['embedly', 'Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)'],
  ])('%s: %s', (channel, agent) => {
    const preview = previewOf(agent);
    expect(preview).toMatchObject({ channel, by: 'server' });
    expect(preview?.windowHours).toBeGreaterThanOrEqual(1);
    expect(preview?.windowHours).toBeLessThanOrEqual(168);
  });
});

it.each([
  ['Keybase', 'private', 'Mozilla/5.0 (compatible; KeybaseBot; +https://keybase.io)'],
  ['GroupMe', 'private', 'GroupMeBot/1.0'],
  ['Steam', 'private', 'Valve/Steam HTTP Client 1.0 (SteamChatURLLookup)'],
  ['Notion', 'private', 'Notion/1.0 (https://notion.so; team@makenotion.com)'],
  ['a tool without a row', 'private', 'AcmeBoard-LinkPreview/2.1'],
  ['Facebook', 'public', 'facebookexternalhit/1.1'],
  ['Odnoklassniki', 'public', 'OdklBot/1.0 (share@odnoklassniki.ru)'],
  ['a forum', 'public', 'Discourse Forum Onebox v3.3.0.beta1-dev'],
  ['Buffer', 'public', 'BufferLinkPreviewBot/1.0'],
])('a card of %s is %s', (_, side, agent) => {
  const preview = previewOf(agent);
  expect(preview && isPublicPreview(preview)).toBe(side === 'public');
});

describe('no previews', () => {
  it.each([
    '',
    SAFARI,
    CHROME,
    'Slackbot 1.0 (+https://api.slack.com/robots)',
    'Slack-ImgProxy (+https://api.slack.com/robots)',
    'facebookcatalog/1.0',
    'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
    'Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (Windows NT 6.3; WOW64; Trident/7.0; rv:11.0; BingPreview/1.0b) like Gecko',
    `${CHROME} WhatsApp/2.2348.50`,
    `${SAFARI} Viber/21.6.0`,
    `${SAFARI} [LinkedInApp]/9.29`,
    CHROME.replace('Chrome', 'Rocket.Chat/3.9.9 Chrome'),
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:92.0) Gecko/20100101 Firefox/92.0',
    'my WhatsApp/2',
    CHROME.replace('Chrome', 'Mattermost/5.5.1 Chrome'),
    `${SAFARI} Zalo iOS/483 ZaloTheme/light ZaloLanguage/vn`,
    'Valve/Steam HTTP Client 1.0 (730)',
    'Mozilla/5.0 (compatible; Linespider/1.1; +https://lin.ee/4dwXkTH)',
    'Slack-ImgProxy (+https://api.slack.com/robots)',
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
    'page-preview-tool',
  ])('%s', (agent) => {
    expect(previewOf(agent)).toBeUndefined();
  });
});

describe('any input', () => {
  it('is answered at once, however long', () => {
    const start = performance.now();
    for (const piece of [' ', 'facebookexternalhit', 'Safari/1 ', 'Mastodon/1', 'http.rb/', '1.']) {
      expect(() => previewOf(piece.repeat(10_240 / piece.length))).not.toThrow();
    }
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('is only read at its beginning', () => {
    expect(previewOf(`${'x'.repeat(1_024)} Twitterbot/1.0`)).toBeUndefined();
  });

  it.each([undefined, null, 1, {}, ['Twitterbot']])('of another type is none: %p', (value) => {
    expect(previewOf(value as string)).toBeUndefined();
  });
});

describe('rows', () => {
  it.each(PREVIEWS.map((row) => [row.channel, row] as const))('%s', (_, row) => {
    expect(row.note).not.toBe('');
    const known = channelById(row.channel);
    if (known) expect(row.side).toBe(known.private ? 'private' : 'public');
    expect(row.windowHours === undefined).toBe(row.by === 'device');
    expect(row.mark.source).not.toMatch(/[+*]\)[+*{]/);
    expect(row.mark.global || row.mark.sticky).toBe(false);
  });
});
