/**
 * In-app browsers, by what they write into the user agent. The first row that matches wins:
 * Messenger's browser also carries Facebook's own marks, so it stands before Facebook.
 *
 * Mail programs are no rows: they open the reader's browser, or write nothing. WhatsApp, Telegram,
 * Slack and Discord mostly do so, too; their rows are for the few windows of their own.
 */
import type { Source } from '../../../../core';

export interface InAppBrowser {
  /** Kept with an event as its `app`: lower case, distinct, at most 40 characters. */
  id: string;
  /** Linear: no quantifier inside a quantifier. */
  mark: RegExp;
  source: Extract<Source, 'private' | 'public' | 'search' | 'assistant' | 'referral'>;
  channel: string;
  /** Where the mark is known from. */
  from: string;
}

const row =
  (source: InAppBrowser['source']) =>
  (id: string, mark: RegExp, from: string, channel = id): InAppBrowser => ({
    id,
    mark,
    source,
    channel,
    from,
  });

const messenger = row('private');
const network = row('public');
const search = row('search');
const assistant = row('assistant');
const reader = row('referral');

const SEEN = 'agents as publicly reported';
/** No sample at hand: a name that matches nothing else does no harm. */
const ASSUMED = "assumed, by the usual form of an app's name";
const VENDOR = "the vendor's pages for developers";

export const IN_APP_BROWSERS: readonly InAppBrowser[] = [
  messenger(
    'messenger',
    /Orca-Android|MessengerForiOS|MessengerLite|FB_IAB\/MESSENGER|FBAN\/(?:Orca|Messenger|MESSENGER)|MetaIAB Messenger/,
    SEEN,
  ),
  messenger('wecom', /wxwork\//, VENDOR),
  messenger('wechat', /MicroMessenger\//, VENDOR),
  messenger('line', / Line\/\d/, VENDOR),
  messenger('kakaotalk', /KAKAOTALK/, VENDOR),
  messenger('viber', /Viber/, SEEN),
  messenger('imo', /imo(?:Android|iOS|IOS|Beta)/, SEEN),
  messenger('snapchat', /Snapchat/, SEEN),
  messenger('whatsapp', /. WhatsApp\/\d/, 'WhatsApp for Windows and KaiOS'),
  messenger('telegram', /Telegram-(?:Android|iOS)\//, "Telegram's source"),
  messenger('zalo', /Zalo (?:android|iOS)|\bZalo(?:PC)?\/\d|\bZaloPC-/, SEEN),
  messenger('qq', /(?:^| )QQ\/\d/, VENDOR),
  messenger('dingtalk', /DingTalk[/(]/, VENDOR),
  messenger('lark', /\b(?:Lark|Feishu)\/\d/, ASSUMED),
  messenger('slack', /Slack_SSB|com\.tinyspeck\.chatlyio|\bSlack\/\d/, SEEN),
  messenger('teams', /\b(?:Teams|TeamsMobile-\w{1,10})\/\d/, SEEN),
  messenger('discord', /\b[Dd]iscord\/\d/, SEEN),
  messenger('skype', /\bSkype\/\d/, ASSUMED),
  messenger('groupme', /\bGroupMe\/\d/, ASSUMED),
  messenger('band', /\bBAND\/\d/, ASSUMED),
  messenger('zoom', /\b(?:ZoomWebKit|zoom\.us|ZoomApps|Zoom)\/\d/, ASSUMED),

  network('threads', /\bBarcelona \d|MetaIAB (?:Threads|Barcelona)/, SEEN),
  network('instagram', /\bInstagram(?:Lite)? \d|MetaIAB Instagram/, SEEN),
  network('facebook', /FBAN|FBAV|FB_IAB|FBIOS|MetaIAB/, SEEN),
  network('douyin', /\baweme(?:_|\/)/, SEEN),
  network('tiktok', /musical_ly|trill_|BytedanceWebview|\bTikTok \d/, SEEN),
  network('x', /Twitter for (?:iPhone|iPad|Mac)|TwitterAndroid/, SEEN),
  network('linkedin', /LinkedInApp/, SEEN),
  network(
    'pinterest',
    /\[Pinterest\/|\bPinterest(?:Lite)?(?:\/| for )(?:iOS|iPhone|Android)/,
    SEEN,
  ),
  network('reddit', /\bReddit\/(?:Version|\d)|\bRedditAndroid\//, SEEN),
  network('weibo', /__weibo__|\bWeibo(?:\/| \(|Lite)/, SEEN),
  network('vk', /VKAndroidApp|com\.vk\.(?:vkclient|v)|\bVKMessenger/, SEEN),
  network('xiaohongshu', /xhsdiscover|\bdiscover\/\d/, SEEN),
  network('kuaishou', /\b(?:Kwai|Kwai_Lite|ksNebula|Kuaishou)\/\d/, SEEN),
  network('bilibili', /\b(?:BiliApp|bili-universal|bili-inter)\/\d/, SEEN),
  network('zhihu', /ZhihuHybrid|com\.zhihu\.android|osee2unifiedRelease/, SEEN),
  network('nextdoor', /\bNextdoor(?:Android|iOS)?\/\d/, ASSUMED),
  network('truthsocial', /\bTruthSocial(?:Android)?\/\d/, ASSUMED),
  network('okru', /\bOKApp\b|\bOdnoklassniki\/\d|\bok\.ru\/android/, ASSUMED, 'ok.ru'),
  network('quora', /\bQuora\/\d/, ASSUMED),
  network('tumblr', /\bTumblr\/(?:iPhone|iPad|Android)/, SEEN),

  // Before Google's own row: the app of Gemini writes Google's web view, too.
  assistant('gemini', /\bGemini(?:iOS|Android)\/\d/, SEEN),
  search('googlenews', /\bG(?:oogle)?News Android\//, SEEN, 'google-news'),
  search(
    'google',
    / GSA\/\d|\bGoogleApp\/\d|\bGoogleWv\/|\bWebViewInline\b|\bGoogle ?Lens\b/,
    "the Google app and Lens; on Android mostly the Chrome that they open, or Google's web view",
  ),
  search('bing', /BingSapphire\/|BingWeb\/|\bBing\/\d/, SEEN),
  search('baidu', /baiduboxapp|baiduboxpad/, VENDOR),
  search('yandex', /YandexSearch\/|YaApp_(?:Android|iOS)|YaSearchBrowser\/|YaSearchApp\//, SEEN),
  search('naver', /NAVER\(inapp/, VENDOR),
  search('daum', /DaumApps\/|\bDaumDevice\b/, SEEN),
  search('yahoo', /YJApp-(?:IOS|ANDROID)|\bYahooMobileSearch\//i, SEEN),
  search('sogou', /\bSogouSearch\b/, SEEN),
  search('coccoc', /\bcoc_coc_browser_app\b|\bCocCocApp\/\d/, ASSUMED),
  search('seznam', /\bSznProhlizec\/|\bSeznamApp\//, ASSUMED),

  assistant('chatgpt', /\bChatGPT\/\d/, "the apps' own windows; ChatGPT-User is a program"),
  assistant('claude', /\bClaude\/\d/, "the apps' own windows; Claude-User is a program"),
  assistant('perplexity', /\bPerplexity\/\d/, ASSUMED),
  assistant('deepseek', /\bDeepSeek\/\d/, ASSUMED),

  reader('flipboard', /\bFlipboard(?:-Briefing)?\/\d/, 'the app; FlipboardProxy is a program'),
  reader('smartnews', /\bSmartNews(?:\/| \d|$)/, SEEN),
  reader('applenews', /\bAppleNews(?:\/|-iOS| |$)/, 'the app; AppleNewsBot is a program'),
  reader('upday', /\bupday(?:\/| )/i, ASSUMED),
  reader('newsbreak', /\bNewsBreak(?:App)?(?:\/| |$)|\bnewsbreak\/\d/, ASSUMED),
  reader('toutiao', /\b(?:NewsArticle|NewsLite)\/\d|\bToutiaoMicroApp/, SEEN),
  reader('sohunews', /\bSohuNews\/\d/, SEEN, 'sohu-news'),
  reader('tencentnews', /\bqqnews\/\d/, SEEN, 'tencent-news'),
  // Shops' shells, in which links of chats and of posts open, too. From: the shops' pages for developers.
  reader('taobao', /\bAliApp\((?:TB|TM)\//i, VENDOR),
  reader('lazada', /\bAliApp\(LA\//i, VENDOR),
  reader('alipay', /\bAliApp\(AP\/|\bAlipayClient\//i, VENDOR),
  reader('jd', /\bjdapp;|\bJDApp\b/, SEEN),
  reader('shopee', /\bShopee\b.*\b(?:appver|Beeshop)\b/i, SEEN),
  reader('dailyhunt', /\b[Dd]ailyhunt\/\d/, ASSUMED),
  reader('inoreader', /\bInoreader\/\d/, 'the app; its fetcher names a crawler'),
  reader('operanews', /\bOpera ?News\/\d/, ASSUMED),
  reader('microsoftstart', /\b(?:MicrosoftStart|MSNApp|MicrosoftNews)\/\d/, ASSUMED),
];
