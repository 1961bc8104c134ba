import type { Arrival } from '../../server/src/attribution';
import { arrive, DEEP, SAFARI } from './arrivals';

const TAGGED = `${DEEP}?dsl=w`;

describe('requests that are no page view', () => {
  it.each(['HEAD', 'head', 'OPTIONS', 'POST'])('%s, whatever it carries', (method) => {
    expect(arrive({ method, url: TAGGED })).toEqual({ kind: 'ignored', reason: 'not-a-page-view' });
  });

  it.each(['GET', 'get'])('but %s is one', (method) => {
    expect(arrive({ method, url: TAGGED }).kind).toBe('visit');
  });
});

describe('pages fetched ahead of time', () => {
  it.each<[Partial<Arrival>]>([
    [{ headers: { 'sec-purpose': 'prefetch' } }],
    [{ headers: { 'sec-purpose': 'prefetch;prerender' } }],
    [{ headers: { 'sec-purpose': 'prefetch;anonymous-client-ip' } }],
    [{ headers: { 'sec-purpose': 'Prefetch' } }],
    [{ headers: { purpose: 'prefetch' } }],
    [{ headers: { purpose: 'preview' } }],
    [{ headers: { 'x-purpose': 'preview' } }],
    [{ headers: { 'x-moz': 'prefetch' } }],
    [{ navigation: 'prerender' }],
  ])('%j', (changes) => {
    expect(arrive({ ...changes, url: TAGGED })).toEqual({ kind: 'ignored', reason: 'prefetch' });
  });

  it.each<[Record<string, string>]>([
    [{}],
    [{ 'sec-purpose': '' }],
    [{ 'sec-fetch-mode': 'navigate', 'accept-language': 'fr' }],
  ])('but not with the headers %j', (headers) => {
    expect(arrive({ headers, url: TAGGED }).kind).toBe('visit');
  });
});

describe('pages opened again', () => {
  it.each(['reload', 'back_forward'] as const)('by %s', (navigation) => {
    expect(arrive({ navigation, url: TAGGED })).toEqual({
      kind: 'ignored',
      reason: 'not-a-new-arrival',
    });
  });

  it('but not by following a link', () => {
    expect(arrive({ navigation: 'navigate' }).kind).toBe('visit');
  });
});

describe('programs', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.0.0 Safari/537.36',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.1; +https://openai.com/gptbot',
    'Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)',
    'curl/8.5.0',
    'python-requests/2.31.0',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/122.0.0.0 Safari/537.36',
  ])('%s', (userAgent) => {
    expect(arrive({ userAgent, url: TAGGED })).toEqual({ kind: 'bot', reason: 'bot' });
  });

  it('but an agent that is not known is not judged', () => {
    expect(arrive({ userAgent: undefined }).kind).toBe('visit');
    expect(arrive({ userAgent: '' }).kind).toBe('visit');
  });
});

describe('link previews', () => {
  it.each<[string, 'device' | 'server', 'private' | 'public', string]>([
    [
      'imessage',
      'device',
      'private',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    ],
    ['signal', 'device', 'private', 'WhatsApp/2'],
    ['signal', 'device', 'private', 'WhatsApp'],
    ['whatsapp', 'device', 'private', 'WhatsApp/2.24.4.78 A'],
    ['telegram', 'server', 'private', 'TelegramBot (like TwitterBot)'],
    ['slack', 'server', 'private', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    [
      'discord',
      'server',
      'private',
      'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    ],
    [
      'teams',
      'server',
      'private',
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    ],
    ['line', 'server', 'private', 'facebookexternalhit/1.1;line-poker/1.0'],
    [
      'facebook',
      'server',
      'public',
      'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    ],
    [
      'linkedin',
      'server',
      'public',
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    ],
    ['x', 'server', 'public', 'Twitterbot/1.0'],
    ['pinterest', 'server', 'public', 'Pinterest/0.2 (+https://www.pinterest.com/bot.html)'],
  ])('of %s, fetched by the %s: a %s one', (channel, fetchedBy, source, userAgent) => {
    const verdict = arrive({ userAgent, url: TAGGED });
    expect(verdict).toMatchObject({
      kind: 'preview',
      source,
      channel,
      evidence: 'none',
      reason: 'link-preview',
    });
    // Only a server keeps what it fetched.
    expect(verdict.windowHours !== undefined).toBe(fetchedBy === 'server');
  });

  it('are none with HEAD, nor as the page’s image', () => {
    const userAgent = 'WhatsApp/2.24.4.78 A';
    const nothing = { kind: 'ignored', reason: 'not-a-page-view' };
    expect(arrive({ userAgent, method: 'HEAD' })).toEqual(nothing);
    expect(arrive({ userAgent, headers: { accept: 'image/*' } })).toEqual(nothing);
  });
});

describe('views from within the site', () => {
  it.each([
    'https://www.example.com/',
    'https://www.example.com/culture?page=2#x',
    'https://WWW.EXAMPLE.COM/',
    'https://www.example.com:443/',
    'https://m.example.com/articles/other',
    'https://www.example.com:8443/',
  ])('%s', (referrer) => {
    expect(arrive({ referrer })).toEqual({
      kind: 'internal',
      source: 'internal',
      evidence: 'none',
      reason: 'from-the-site-itself',
    });
  });

  it('though the link carries a tag or a campaign', () => {
    const referrer = 'https://www.example.com/';
    expect(arrive({ referrer, url: TAGGED }).kind).toBe('internal');
    expect(arrive({ referrer, url: `${DEEP}?utm_source=newsletter` }).kind).toBe('internal');
    expect(arrive({ referrer, userAgent: `${SAFARI} [FBAN/FBIOS]` }).kind).toBe('internal');
  });

  it.each([
    'https://www.example.com.evil.com/',
    'https://example.org/',
    'https://evil.com/https://www.example.com/',
    'https://www.example.com@evil.com/',
  ])('but not from %s', (referrer) => {
    expect(arrive({ referrer })).toMatchObject({ kind: 'visit', source: 'referral' });
  });
});
