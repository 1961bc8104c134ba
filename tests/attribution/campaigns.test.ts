import { arrive, DEEP, SAFARI } from './arrivals';

const CAMPAIGN = { kind: 'visit', source: 'campaign', evidence: 'none', reason: 'campaign' };

describe('campaign fields of others', () => {
  it.each<[string, string, boolean]>([
    ['utm_source=newsletter&utm_medium=email&utm_campaign=week', 'newsletter', false],
    ['UTM_SOURCE=Letter&Utm_Medium=E-Mail', 'letter', false],
    ['utm_source=lettre&utm_medium=newsletter', 'lettre', false],
    ['utm_source=Facebook&utm_medium=social', 'facebook', false],
    ['utm_source=facebook&utm_medium=Social-Media', 'facebook', false],
    ['utm_source=m.facebook.com', 'm.facebook.com', false],
    ['utm_source=fb&utm_medium=paid', 'fb', true],
    ['utm_source=youtube&utm_medium=video', 'youtube', false],
    ['utm_source=youtube&utm_medium=cpv', 'youtube', true],
    ['utm_source=youtube&utm_medium=ppc', 'youtube', true],
    ['utm_source=google&utm_medium=cpc', 'google', true],
    ['utm_source=google&utm_medium=CPC', 'google', true],
    ['utm_source=Google&utm_medium=PPC', 'google', true],
    ['utm_source=bing&utm_medium=paidsearch', 'bing', true],
    ['utm_source=x&utm_medium=paid-social', 'x', true],
    ['utm_source=x&utm_medium=paid_search', 'x', true],
    ['utm_source=linkedin&utm_medium=retargeting', 'linkedin', true],
    ['utm_source=amazon&utm_medium=cpc', 'amazon', true],
    ['utm_source=site&utm_medium=cpc', 'site', true],
    ['utm_source=site&utm_medium=cpm', 'site', true],
    ['utm_source=site&utm_medium=banner', 'site', true],
    ['utm_source=site&utm_medium=Display', 'site', true],
    ['utm_source=site&utm_medium=affiliate', 'site', true],
    ['utm_source=site&utm_medium=Affiliates', 'site', true],
    ['utm_source=partner&utm_medium=referral', 'partner', false],
    ['utm_source=app&utm_medium=push', 'app', false],
    ['utm_source=sms&utm_medium=sms', 'sms', false],
    ['utm_source=podcast&utm_medium=audio', 'podcast', false],
    ['utm_source=site&utm_medium=unpaid', 'site', false],
    ['utm_source=brochure&utm_medium=print', 'brochure', false],
    ['utm_medium=email', 'unknown', false],
    ['utm_campaign=spring', 'unknown', false],
    ['utm_term=x', 'unknown', false],
    ['utm_content=y', 'unknown', false],
    ['utm_source=Ma%20Lettre%20!', 'ma-lettre', false],
    ['utm_source=%C3%A9t%C3%A9', 'été', false],
    ['utm_source=a.b_c-d', 'a.b_c-d', false],
    // Matomo's and Piano's own fields.
    ['mtm_source=letter&mtm_medium=email', 'letter', false],
    ['pk_source=letter&pk_medium=email', 'letter', false],
    ['mtm_campaign=spring&mtm_kwd=x', 'unknown', false],
    ['at_medium=sl&at_platform=google', 'google', true],
    ['xtor=EPR-12-[week]', 'unknown', false],
    ['xtor=AD-3', 'unknown', true],
    ['xtor=SEC-1-GOO', 'unknown', true],
  ])('%s', (query, channel, paid) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toEqual({ ...CAMPAIGN, channel, paid });
  });

  it.each([
    'utm_source=',
    'utm_source=%20%20',
    'utm_source=---',
    'xutm_source=letter',
    'utm_sourcex=letter',
    'xtor=INT-5',
    'gclid=',
    'gclid=%20',
  ])('%s names no campaign', (query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).source).toBe('private');
  });
});

describe('click ids', () => {
  it.each([
    ['gclid', 'google-ads'],
    ['GCLID', 'google-ads'],
    ['gbraid', 'google-ads'],
    ['wbraid', 'google-ads'],
    ['gad_source', 'google-ads'],
    ['dclid', 'google-display'],
    ['msclkid', 'microsoft-ads'],
    ['yclid', 'yandex-direct'],
    ['ttclid', 'tiktok-ads'],
    ['twclid', 'x-ads'],
    ['li_fat_id', 'linkedin-ads'],
    ['rdt_cid', 'reddit-ads'],
    ['epik', 'pinterest-ads'],
    ['ScCid', 'snapchat-ads'],
    ['qclid', 'quora-ads'],
    ['dicbo', 'outbrain'],
    ['tblci', 'taboola'],
    ['awc', 'awin'],
    ['irclickid', 'impact'],
    ['cjevent', 'cj'],
  ])('%s is a paid click of %s', (name, channel) => {
    expect(arrive({ url: `${DEEP}?${name}=Cj0KCQ` })).toEqual({
      ...CAMPAIGN,
      reason: 'click-id',
      channel,
      paid: true,
    });
  });

  it.each([
    ['mc_eid', 'mailchimp'],
    ['mc_cid', 'mailchimp'],
    ['_hsenc', 'hubspot'],
    ['mkt_tok', 'marketo'],
    ['vero_id', 'vero'],
    ['_kx', 'klaviyo'],
    ['ck_subscriber_id', 'kit'],
    ['ml_subscriber', 'mailerlite'],
    ['_bhlid', 'beehiiv'],
    ['oly_enc_id', 'omeda'],
    ['dm_i', 'dotdigital'],
  ])('%s is a letter of %s, for which nobody paid', (name, channel) => {
    expect(arrive({ url: `${DEEP}?${name}=1`, referrer: 'https://mail.google.com/' })).toEqual({
      ...CAMPAIGN,
      reason: 'click-id',
      channel,
      paid: false,
    });
  });

  it.each([
    ['fbclid', 'public', 'facebook'],
    ['igshid', 'public', 'instagram'],
    ['igsh', 'public', 'instagram'],
    ['srsltid', 'search', 'google'],
  ])('%s alone says where the link was, not that anybody paid', (name, source, channel) => {
    expect(arrive({ url: `${DEEP}?${name}=1` })).toEqual({
      kind: 'visit',
      source,
      evidence: 'none',
      channel,
      reason: 'network-click-id',
    });
  });

  it('a paid one says more than a network’s own', () => {
    expect(arrive({ url: `${DEEP}?fbclid=1&gclid=2` })).toMatchObject({ channel: 'google-ads' });
  });

  it('a network’s own keeps an unpaid campaign unpaid', () => {
    const url = `${DEEP}?utm_source=facebook&utm_medium=post&fbclid=1`;
    expect(arrive({ url })).toMatchObject({ paid: false });
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
  expect(arrive({ url, ...changes })).toEqual({
    ...CAMPAIGN,
    channel: 'ad',
    paid: true,
  });
});
