import { arrive } from './arrivals';

describe('other sites', () => {
  it.each([
    ['https://netflix.com/', 'netflix.com'],
    ['https://www.netflix.com/title/1', 'netflix.com'],
    ['https://notx.com/', 'notx.com'],
    ['https://x.com.evil.org/', 'evil.org'],
    ['https://x.community/', 'x.community'],
    ['https://sub.blog.co.uk/post', 'blog.co.uk'],
    ['https://someone.github.io/', 'someone.github.io'],
    ['https://www.someone.vercel.app/', 'someone.vercel.app'],
    ['https://github.io/', 'github.io'],
    ['https://www.lemonde.fr:8443/', 'lemonde.fr'],
    ['http://blog.org./', 'blog.org'],
    ['HTTPS://WWW.Le-Monde.FR/', 'le-monde.fr'],
    ['https://müller.de/', 'xn--mller-kva.de'],
    ['https://xn--mller-kva.de/', 'xn--mller-kva.de'],
    ['https://例え.テスト/', 'xn--r8jz45g.xn--zckzah'],
    ['http://localhost:3000/', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['http://192.168.1.10/wiki', '192.168.1.10'],
    ['http://[::1]:3000/', '[::1]'],
    ['https://user:secret@blog.org/', 'blog.org'],
    ['  https://blog.org/  ', 'blog.org'],
  ])('%s is a referral of %s', (referrer, channel) => {
    expect(arrive({ referrer })).toEqual({
      kind: 'visit',
      source: 'referral',
      evidence: 'none',
      channel,
      reason: 'other-referrer',
    });
  });

  it('an Android app that we do not know is a referral of its package', () => {
    expect(arrive({ referrer: 'android-app://com.example.Reader/' })).toMatchObject({
      source: 'referral',
      channel: 'com.example.reader',
    });
  });

  it.each([
    'netflix.com.',
    'https://',
    'https:// /',
    'https://./',
    'https://../',
    'not a url',
    'null',
    'about:blank',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///C:/mail.html',
    'ftp://files.example.org/',
    'android-app://',
    'android-app://nodots/',
    `android-app://com.${'a'.repeat(200)}/`,
    'android-app://com.a b/',
    `https://blog.org/${'a'.repeat(10_000)}`,
    `https://${'.'.repeat(4080)}.com/`,
    `https://${'a.'.repeat(130)}com/`,
    'https://%zz/',
    'https://exa<mple.com/',
  ])('%j cannot be read, and is a referral of nobody', (referrer) => {
    expect(arrive({ referrer })).toEqual({
      kind: 'visit',
      source: 'referral',
      evidence: 'none',
      channel: 'unknown',
      reason: 'unreadable-referrer',
    });
  });
});
