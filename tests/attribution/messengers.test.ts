import { arrive, CHROME, DEEP, SAFARI } from './arrivals';

const PRIVATE = { kind: 'visit', source: 'private', evidence: 'app' };

describe('web clients of messengers', () => {
  it.each([
    ['https://web.whatsapp.com/', 'whatsapp'],
    ['https://wa.me/33600000000', 'whatsapp'],
    ['https://web.telegram.org/k/', 'telegram'],
    ['https://t.me/channel/12', 'telegram'],
    ['https://www.messenger.com/t/123', 'messenger'],
    ['https://l.messenger.com/l.php?u=x', 'messenger'],
    ['https://m.me/someone', 'messenger'],
    ['https://web.threema.ch/', 'threema'],
    ['https://teams.microsoft.com/v2/', 'teams'],
    ['https://teams.live.com/', 'teams'],
    ['https://statics.teams.cdn.office.net/', 'teams'],
    ['https://app.slack.com/client/T0/C0', 'slack'],
    ['https://acme.slack.com/archives/C0', 'slack'],
    ['https://slack-redir.net/link?url=x', 'slack'],
    ['https://discord.com/channels/1/2', 'discord'],
    ['https://ptb.discord.com/', 'discord'],
    ['https://discordapp.com/', 'discord'],
    ['https://liff.line.me/1', 'line'],
    ['https://chat.google.com/room/x', 'google-chat'],
    ['https://messages.google.com/web/', 'sms'],
    ['https://web.skype.com/', 'skype'],
    ['https://wx.qq.com/', 'wechat'],
  ])('%s is %s', (referrer, channel) => {
    expect(arrive({ referrer })).toEqual({ ...PRIVATE, channel, reason: 'messenger-referrer' });
  });

  it('say more than campaign fields, which links keep when they are passed on', () => {
    const url = `${DEEP}?utm_source=newsletter&utm_medium=email`;
    expect(arrive({ url, referrer: 'https://app.slack.com/' })).toMatchObject({
      ...PRIVATE,
      channel: 'slack',
    });
  });

  it('say so on the home page too', () => {
    const url = 'https://www.example.com/';
    expect(arrive({ url, referrer: 'https://web.whatsapp.com/' })).toMatchObject(PRIVATE);
  });
});

describe('messengers’ Android apps, by the referrer', () => {
  it.each([
    ['android-app://com.whatsapp', 'whatsapp'],
    ['android-app://com.whatsapp.w4b/', 'whatsapp'],
    ['android-app://org.telegram.messenger/', 'telegram'],
    ['android-app://org.telegram.messenger.web', 'telegram'],
    ['android-app://org.thunderdog.challegram/', 'telegram'],
    ['android-app://com.facebook.orca/', 'messenger'],
    ['android-app://org.thoughtcrime.securesms/', 'signal'],
    ['android-app://ch.threema.app/', 'threema'],
    ['android-app://com.viber.voip/', 'viber'],
    ['android-app://jp.naver.line.android/', 'line'],
    ['android-app://com.microsoft.teams/', 'teams'],
    ['android-app://com.slack/', 'slack'],
    ['android-app://com.Slack/', 'slack'],
    ['android-app://com.slack/https/www.example.com/articles/hello', 'slack'],
    ['ANDROID-APP://com.discord/', 'discord'],
    ['android-app://com.tencent.mm/', 'wechat'],
    ['android-app://com.google.android.apps.messaging/', 'sms'],
  ])('%s is %s', (referrer, channel) => {
    expect(arrive({ referrer })).toEqual({ ...PRIVATE, channel, reason: 'messenger-referrer' });
  });
});

describe('messengers’ in-app browsers', () => {
  const MESSENGER_IOS =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/MessengerForiOS;FBAV/448.0.0.42.108;FBBV/567332444;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.4;FBSS/3;FBCR/;FBID/phone;FBLC/fr_FR;FBOP/0]';
  const MESSENGER_ANDROID =
    'Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UQ1A.240205.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.64 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/447.0.0.37.106;]';
  const WECHAT =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN';
  const LINE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.1.1';
  const KAKAO =
    'Mozilla/5.0 (Linux; Android 13; SM-S908N Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36;KAKAOTALK 2410550';
  const SNAPCHAT =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Snapchat/12.71.0.39 (like Safari/8617.1.17.10.9, panda)';
  const VIBER =
    'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Viber/21.4';
  const IMO =
    'Mozilla/5.0 (Linux; Android 11; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 imoAndroid/2023.12.1051';

  it.each([
    ['messenger', 'on iOS', MESSENGER_IOS],
    ['messenger', 'on Android', MESSENGER_ANDROID],
    ['wechat', '', WECHAT],
    ['line', '', LINE],
    ['kakaotalk', '', KAKAO],
    ['snapchat', '', SNAPCHAT],
    ['viber', '', VIBER],
    ['imo', '', IMO],
  ])('%s %s', (channel, _, userAgent) => {
    expect(arrive({ userAgent })).toEqual({ ...PRIVATE, channel, reason: 'messenger-app' });
  });

  it('is private though the link has campaign fields', () => {
    const url = `${DEEP}?utm_source=newsletter`;
    expect(arrive({ url, userAgent: WECHAT })).toMatchObject({ ...PRIVATE, channel: 'wechat' });
  });

  it('is Messenger’s though it carries Facebook’s marks and Facebook’s referrer', () => {
    expect(
      arrive({ userAgent: MESSENGER_ANDROID, referrer: 'https://l.facebook.com/' }),
    ).toMatchObject({ ...PRIVATE, channel: 'messenger' });
  });

  it.each([
    ['Safari', SAFARI],
    ['Chrome', CHROME],
    ['a browser on an “Online” device', `${CHROME} Online/2`],
  ])('is none in %s', (_, userAgent) => {
    expect(arrive({ userAgent }).reason).toBe('no-referrer-deep-page');
  });
});
