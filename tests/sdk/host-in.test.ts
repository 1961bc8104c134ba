import { hostIn } from '../../sdk/src/element/press/host-in';

describe('the server that a visitor names', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' Mastodon.Social ', 'mastodon.social'],
    ['https://mastodon.social/@ada', 'mastodon.social'],
    ['@ada@mastodon.social', 'mastodon.social'],
    ['ada@mastodon.social', 'mastodon.social'],
    ['social.example.org:8443', 'social.example.org:8443'],
    ['bücher.example', 'bücher.example'],
  ])('is read out of %j', (text, host) => expect(hostIn(text)).toBe(host));

  it.each(['', 'ada', 'two words.example', 'javascript:alert(1)', 'a..b', '"><script>'])(
    'is not found in %j',
    (text) => expect(hostIn(text)).toBeUndefined(),
  );
});
