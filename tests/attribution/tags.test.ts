import { CHANNELS } from '../../core';
import { arrive, DEEP } from './arrivals';

describe('a link with our tag', () => {
  it.each(CHANNELS.map(({ id, code, private: dark }) => [id, code, dark ? 'private' : 'public']))(
    'of %s (%s) is a visit, %s',
    (channel, code, source) => {
      expect(arrive({ url: `${DEEP}?dsl=${code}` })).toEqual({
        kind: 'visit',
        source,
        evidence: 'tagged',
        channel,
        reason: 'our-tag',
      });
    },
  );

  it.each([
    ['in the query', `${DEEP}?dsl=w`, 'whatsapp'],
    ['among other parameters', `${DEEP}?a=b&dsl=w&c=d`, 'whatsapp'],
    ['in the fragment', `${DEEP}#dsl=w`, 'whatsapp'],
    ['behind a heading', `${DEEP}#part-2&dsl=w`, 'whatsapp'],
    ['with a group of views', `${DEEP}?dsl=a7`, 'address'],
    ['with a token', `${DEEP}?dsl=eZk3pQ81sX`, 'email'],
    ['on the home page', 'https://www.example.com/?dsl=t', 'telegram'],
    ['on a section page', 'https://www.example.com/culture?dsl=t', 'telegram'],
  ])('%s', (_, url, channel) => {
    expect(arrive({ url })).toMatchObject({ source: 'private', evidence: 'tagged', channel });
  });

  it.each([
    ['a public network', 'https://www.facebook.com/'],
    ['a search engine', 'https://www.google.com/'],
    ['another messenger', 'https://web.telegram.org/'],
    ['a damaged referrer', 'nonsense'],
  ])('says more than %s as referrer', (_, referrer) => {
    expect(arrive({ url: `${DEEP}?dsl=w`, referrer })).toMatchObject({
      source: 'private',
      channel: 'whatsapp',
      evidence: 'tagged',
    });
  });

  it('says more than campaign fields', () => {
    const url = `${DEEP}?utm_source=newsletter&utm_medium=email&gclid=x&dsl=w`;
    expect(arrive({ url })).toMatchObject({ channel: 'whatsapp', reason: 'our-tag' });
  });
});

describe('a tag that says nothing', () => {
  it.each(['', '0', 'wab', 'w%20', 'w1234567890', 'w\u0000', '<b>', '__proto__', 'w'.repeat(5000)])(
    'is an unknown one: %j',
    (tag) => {
      expect(arrive({ url: `${DEEP}?dsl=${tag}` })).toEqual({
        kind: 'visit',
        source: 'private',
        evidence: 'tagged',
        channel: 'unknown',
        reason: 'unknown-tag',
      });
    },
  );
});

describe('the tag’s name', () => {
  it('is the site’s', () => {
    const site = { origins: [], parameter: 'via' };
    expect(arrive({ url: `${DEEP}?via=w` }, site).reason).toBe('our-tag');
    expect(arrive({ url: `${DEEP}?dsl=w` }, site).reason).toBe('no-referrer-deep-page');
  });

  it('is dsl where the site has none', () => {
    expect(arrive({ url: `${DEEP}?dsl=w` }, { origins: [] }).reason).toBe('our-tag');
  });

  it.each(['DSL=w', 'xdsl=w', 'dslx=w', 'a=dsl=w'])('is not in %s', (query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).reason).toBe('no-referrer-deep-page');
  });
});

describe('our own utm fields, where a cleaner removed the tag', () => {
  it.each([
    ['utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello', 'whatsapp'],
    ['utm_source=email&utm_medium=dark_social', 'email'],
    ['utm_source=WhatsApp&utm_medium=Dark_Social', 'whatsapp'],
    ['utm_medium=dark_social', 'unknown'],
    ['utm_source=fax&utm_medium=dark_social', 'unknown'],
    ['utm_source=__proto__&utm_medium=dark_social', 'unknown'],
  ])('%s', (query, channel) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'tagged',
      channel,
      reason: 'our-utm',
    });
  });
});
