import { arrive, DEEP } from './arrivals';

describe('public networks and their shorteners', () => {
  it.each([
    ['https://www.facebook.com/', 'facebook'],
    ['https://l.facebook.com/l.php?u=x', 'facebook'],
    ['https://lm.facebook.com/', 'facebook'],
    ['https://m.facebook.com/', 'facebook'],
    ['https://fb.me/x', 'facebook'],
    ['https://www.instagram.com/', 'instagram'],
    ['https://l.instagram.com/', 'instagram'],
    ['https://www.threads.net/', 'threads'],
    ['https://l.threads.com/', 'threads'],
    ['https://x.com/', 'x'],
    ['https://twitter.com/someone/status/1', 'x'],
    ['https://t.co/AbCdEf', 'x'],
    ['http://t.co/AbCdEf', 'x'],
    ['https://bsky.app/', 'bluesky'],
    ['https://go.bsky.app/redirect', 'bluesky'],
    ['https://www.linkedin.com/', 'linkedin'],
    ['https://lnkd.in/x', 'linkedin'],
    ['https://www.reddit.com/r/x', 'reddit'],
    ['https://old.reddit.com/', 'reddit'],
    ['https://out.reddit.com/', 'reddit'],
    ['https://redd.it/x', 'reddit'],
    ['https://www.pinterest.com/', 'pinterest'],
    ['https://www.pinterest.fr/', 'pinterest'],
    ['https://pin.it/x', 'pinterest'],
    ['https://mastodon.social/', 'mastodon'],
    ['https://www.youtube.com/', 'youtube'],
    ['https://youtu.be/x', 'youtube'],
    ['https://www.tiktok.com/', 'tiktok'],
    ['https://news.ycombinator.com/', 'hackernews'],
    ['https://vk.com/', 'vk'],
    ['android-app://com.facebook.katana/', 'facebook'],
    ['android-app://com.instagram.android/', 'instagram'],
    ['android-app://com.twitter.android/', 'x'],
    ['android-app://com.linkedin.android/', 'linkedin'],
    ['android-app://com.reddit.frontpage/', 'reddit'],
    ['android-app://com.pinterest/', 'pinterest'],
    ['android-app://com.zhiliaoapp.musically/', 'tiktok'],
    ['HTTPS://X.COM/', 'x'],
    ['https://x.com:443/', 'x'],
    ['https://x.com:8080/', 'x'],
    ['https://x.com./', 'x'],
  ])('%s is %s', (referrer, channel) => {
    expect(arrive({ referrer })).toEqual({
      kind: 'visit',
      source: 'public',
      evidence: 'none',
      channel,
      reason: 'known-referrer',
    });
  });
});

describe('networks’ in-app browsers without a referrer', () => {
  it.each([
    [
      'facebook',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/452.0.0.47.107;FBBV/571456342;FBDV/iPhone15,2]',
    ],
    [
      'facebook',
      'Mozilla/5.0 (Linux; Android 14; SM-S911B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.64 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/452.0.0.41.109;]',
    ],
    [
      'facebook',
      'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.0.0 Mobile Safari/537.36 MetaIAB Facebook',
    ],
    [
      'instagram',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21D61 Instagram 321.0.3.29.93 (iPhone14,3; iOS 17_3_1; fr_FR; fr; scale=3.00; 1284x2778; 571456342)',
    ],
    [
      'threads',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21D50 Barcelona 320.0.0.29.98 (iPhone14,2; iOS 17_3; en_US; en; scale=3.00; 1170x2532)',
    ],
    [
      'tiktok',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_33.1.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/fr Region/FR BytedanceWebview/d8a21c6',
    ],
    ['tiktok', 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 trill_330105'],
    [
      'x',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21D50 Twitter for iPhone/10.31',
    ],
    [
      'x',
      'Mozilla/5.0 (Linux; Android 13; Pixel 6; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 TwitterAndroid',
    ],
    [
      'linkedin',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21D50 [LinkedInApp]/9.29.7253',
    ],
    [
      'pinterest',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21D50 [Pinterest/iOS]',
    ],
  ])('%s', (channel, userAgent) => {
    const verdict = { kind: 'visit', source: 'public', evidence: 'none', channel };
    expect(arrive({ userAgent })).toEqual({ ...verdict, reason: 'network-app' });
    // Not the home page's doing: the app says the same there.
    expect(arrive({ userAgent, url: 'https://www.example.com/' })).toMatchObject(verdict);
  });

  it('say less than a referrer', () => {
    const userAgent = 'Mozilla/5.0 (iPhone) [FBAN/FBIOS;FBAV/452.0]';
    expect(arrive({ userAgent, referrer: 'https://other.org/', url: DEEP })).toMatchObject({
      source: 'referral',
      channel: 'other.org',
    });
  });
});
