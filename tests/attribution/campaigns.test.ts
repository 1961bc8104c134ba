import { arrive, DEEP, SAFARI } from './arrivals';

const CAMPAIGN = { kind: 'visit', source: 'campaign', evidence: 'none', reason: 'campaign' };

describe('campaign fields of others', () => {
  it.each<[string, string, boolean]>([
    ['utm_source=newsletter&utm_medium=email&utm_campaign=week', 'newsletter', false],
    ['utm_source=Facebook&utm_medium=social', 'facebook', false],
    ['utm_source=google&utm_medium=cpc', 'google', true],
    ['utm_source=google&utm_medium=CPC', 'google', true],
    ['utm_source=x&utm_medium=paid-social', 'x', true],
    ['utm_source=x&utm_medium=paid_search', 'x', true],
    ['utm_source=site&utm_medium=banner', 'site', true],
    ['utm_source=site&utm_medium=affiliate', 'site', true],
    ['utm_source=site&utm_medium=unpaid', 'site', false],
    ['utm_medium=email', 'unknown', false],
    ['utm_campaign=spring', 'unknown', false],
    ['utm_source=Ma%20Lettre%20!', 'ma-lettre', false],
    ['utm_source=%C3%A9t%C3%A9', 'été', false],
    ['utm_source=a.b_c-d', 'a.b_c-d', false],
  ])('%s', (query, channel, paid) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toEqual({ ...CAMPAIGN, channel, paid });
  });

  it.each(['utm_source=', 'utm_source=%20%20', 'utm_source=---', 'utm_term=x', 'utm_content=y'])(
    '%s names no campaign',
    (query) => {
      expect(arrive({ url: `${DEEP}?${query}` }).source).toBe('private');
    },
  );
});

describe('click ids', () => {
  it.each([
    ['gclid', 'google-ads'],
    ['gbraid', 'google-ads'],
    ['wbraid', 'google-ads'],
    ['dclid', 'google-display'],
    ['msclkid', 'microsoft-ads'],
    ['ttclid', 'tiktok-ads'],
    ['twclid', 'x-ads'],
    ['li_fat_id', 'linkedin-ads'],
    ['rdt_cid', 'reddit-ads'],
    ['epik', 'pinterest-ads'],
  ])('%s is a paid click of %s', (name, channel) => {
    expect(arrive({ url: `${DEEP}?${name}=Cj0KCQ` })).toEqual({ ...CAMPAIGN, channel, paid: true });
  });

  it('leave the name to utm_source', () => {
    expect(arrive({ url: `${DEEP}?utm_source=brand&gclid=x` })).toMatchObject({
      channel: 'brand',
      paid: true,
    });
  });

  it('of Facebook says nothing of a campaign, since every link carries it', () => {
    const url = `${DEEP}?fbclid=IwAR0`;
    expect(arrive({ url, referrer: 'https://l.facebook.com/' })).toMatchObject({
      source: 'public',
      channel: 'facebook',
    });
  });
});

it.each([
  ['a search engine', { referrer: 'https://www.google.com/' }],
  ['a public network', { referrer: 'https://t.co/x' }],
  ['another site', { referrer: 'https://other.org/' }],
  ['a network’s in-app browser', { userAgent: `${SAFARI} Instagram 321.0.0` }],
])('campaign fields say more than %s', (_, changes) => {
  const url = `${DEEP}?utm_source=ad&utm_medium=cpc`;
  expect(arrive({ url, ...changes })).toEqual({ ...CAMPAIGN, channel: 'ad', paid: true });
});
