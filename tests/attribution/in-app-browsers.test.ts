import { appById, IN_APP_BROWSERS, readAgent } from '../../server/src/attribution/agents';
import { IN_APPS } from './reader-agents';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36';

const inAppBrowser = (agent?: string) => readAgent(agent).app;

describe('each app by its sign', () => {
  it.each([
    ['messenger', 'private', '[FBAN/MessengerForiOS;FBAV/438.0.0.32.109]'],
    ['messenger', 'private', '[FBAN/MessengerLiteForiOS;FBAV/420.0.0.20]'],
    ['messenger', 'private', '[FB_IAB/Orca-Android;FBAV/440.0.0.27.108;]'],
    ['messenger', 'private', '[FB_IAB/MESSENGER;FBAV/440.0.0.27.108;]'],
    ['messenger', 'private', '[FBAN/Orca;FBAV/440]'],
    ['wecom', 'private', 'wxwork/4.1.12 MicroMessenger/7.0.1'],
    ['wechat', 'private', 'MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI'],
    ['line', 'private', 'Safari Line/13.21.0'],
    ['kakaotalk', 'private', 'KAKAOTALK 10.5.0'],
    ['viber', 'private', 'Viber/21.6.0'],
    ['imo', 'private', 'imoAndroid/2023.11.1041'],
    ['snapchat', 'private', 'Snapchat/12.67.0.24 (like Safari/8617.1.17.10.9, panda)'],
    ['whatsapp', 'private', 'WhatsApp/2.2348.50'],
    ['telegram', 'private', 'Telegram-Android/11.3.3 (Google Pixel 7; Android 14; SDK 34; HIGH)'],
    ['zalo', 'private', 'Zalo android/12110615 ZaloTheme/light'],
    ['zalo', 'private', 'Zalo iOS/483'],
    ['qq', 'private', 'QQ/8.9.93.605 V1_IPH_SQ_8.9.93_1_APP_A'],
    ['dingtalk', 'private', 'AliApp(DingTalk/7.1.10)'],
    ['lark', 'private', 'Lark/7.8.5'],
    ['slack', 'private', 'Slack_SSB/4.35.131'],
    ['slack', 'private', 'com.tinyspeck.chatlyio/23.12.20'],
    ['teams', 'private', 'Teams/1.6.00.29990 Electron/19.1.8'],
    ['discord', 'private', 'discord/1.0.9028 Electron/22.3.26'],
    ['skype', 'private', 'Skype/8.110.0.218'],
    ['threads', 'public', 'Barcelona 310.0.0.18.108 (iPhone14,5; iOS 17_2)'],
    ['instagram', 'public', 'Instagram 312.0.1.19.124 (iPhone14,5; iOS 17_2)'],
    ['facebook', 'public', '[FBAN/FBIOS;FBAV/440.0.0.29.106]'],
    ['facebook', 'public', '[FB_IAB/FB4A;FBAV/445.0.0.34.118;]'],
    ['facebook', 'public', 'MetaIAB Facebook'],
    ['tiktok', 'public', 'musical_ly_32.5.0 JsSdk/2.0'],
    ['tiktok', 'public', 'trill_320503 BytedanceWebview/d8a21c6'],
    ['douyin', 'public', 'aweme_26.1.0 BytedanceWebview/d8a21c6'],
    ['x', 'public', 'Twitter for iPhone/10.20'],
    ['x', 'public', 'TwitterAndroid'],
    ['linkedin', 'public', '[LinkedInApp]/9.29.5476'],
    ['pinterest', 'public', '[Pinterest/iOS]'],
    ['reddit', 'public', 'Reddit/Version 2023.49.1/Build 614281/iOS Version 17.2'],
    ['weibo', 'public', 'Weibo (iPhone13,2__weibo__13.12.2__iphone__os16.6)'],
    ['vk', 'public', 'VKAndroidApp/8.58-17890'],
    ['google', 'search', 'GSA/295.0.590048842'],
    ['bing', 'search', 'BingSapphire/27.0.420118001'],
    ['baidu', 'search', 'baiduboxapp/13.50.0.10 (Baidu; P2 17.2)'],
    ['naver', 'search', 'NAVER(inapp; search; 1150; 12.4.3; 14PRO)'],
    ['yahoo', 'search', 'YJApp-IOS jp.co.yahoo.ipn.appli/4.105.1'],
    ['chatgpt', 'assistant', 'ChatGPT/1.2024.052'],
    ['claude', 'assistant', 'Claude/0.9.2'],
    ['flipboard', 'referral', 'Flipboard/4.3.6'],
    ['smartnews', 'referral', 'SmartNews 23.11.20'],
    ['applenews', 'referral', 'AppleNews/961 Version/9.2'],
    ['upday', 'referral', 'upday/4.9.15'],
  ])('%s (%s): %s', (id, source, sign) => {
    const app = inAppBrowser(`${IPHONE} ${sign}`);
    expect(app).toMatchObject({ id, source, channel: id });
    expect(appById(id)).toBe(app);
  });

  it.each(IN_APPS.map((agent) => [agent]))('%s', (agent) => {
    expect(inAppBrowser(agent)).toBeDefined();
  });
});

describe('no in-app browser', () => {
  it.each([
    [undefined],
    [''],
    [IPHONE],
    [CHROME],
    [`${CHROME} QQBrowser/10.8.4405.400`],
    [`${IPHONE} Version/17.4 Safari/604.1 Ddg/17.4`],
    [`${CHROME} Edg/122.0.2365.66`],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['Slack-ImgProxy (+https://api.slack.com/robots)'],
    ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
    ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0'],
    ['FlipboardProxy/1.2'],
    ['AppleNewsBot'],
    ['WhatsApp/2.23.20.0 A'],
    ['Tumblr/14.0.835.186'],
    [`${CHROME} Airline/13`],
  ])('%s', (agent) => {
    expect(inAppBrowser(agent)).toBeUndefined();
  });
});

it('reads only the beginning, and at once', () => {
  expect(inAppBrowser(`${'x'.repeat(1_024)} Instagram 312`)).toBeUndefined();
  const start = performance.now();
  for (const piece of ['FBA', 'Zalo ', ' Line/', 'Teams/', 'TeamsMobile-a', ' ', 'Pinterest/']) {
    expect(inAppBrowser(piece.repeat(10_240 / piece.length))).toBeUndefined();
  }
  expect(performance.now() - start).toBeLessThan(200);
});

describe('rows', () => {
  it('have an id each', () => {
    const ids = IN_APP_BROWSERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
    expect(appById('')).toBeUndefined();
    expect(appById('constructor')).toBeUndefined();
  });

  it.each(IN_APP_BROWSERS.map((app) => [app.id, app] as const))('%s', (_, { mark, from }) => {
    expect(from).not.toBe('');
    expect(mark.source).not.toMatch(/[+*]\)[+*{]/);
    expect(mark.global || mark.sticky).toBe(false);
  });
});
