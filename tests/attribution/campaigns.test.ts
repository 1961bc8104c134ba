import type { ChannelGroup } from '../../server/src/attribution/channel-group';
import { arrive, DEEP, SAFARI } from './arrivals';

const CAMPAIGN = { kind: 'visit', source: 'campaign', evidence: 'none', reason: 'campaign' };

describe('campaign fields of others', () => {
  it.each<[string, string, boolean, ChannelGroup]>([
    ['utm_source=newsletter&utm_medium=email&utm_campaign=week', 'newsletter', false, 'email'],
    ['UTM_SOURCE=Letter&Utm_Medium=E-Mail', 'letter', false, 'email'],
    ['utm_source=lettre&utm_medium=newsletter', 'lettre', false, 'email'],
    ['utm_source=Facebook&utm_medium=social', 'facebook', false, 'organic-social'],
    ['utm_source=facebook&utm_medium=Social-Media', 'facebook', false, 'organic-social'],
    ['utm_source=m.facebook.com', 'm.facebook.com', false, 'organic-social'],
    ['utm_source=fb&utm_medium=paid', 'fb', true, 'paid-social'],
    ['utm_source=youtube&utm_medium=video', 'youtube', false, 'organic-video'],
    ['utm_source=youtube&utm_medium=cpv', 'youtube', true, 'paid-video'],
    ['utm_source=youtube&utm_medium=ppc', 'youtube', true, 'paid-video'],
    ['utm_source=google&utm_medium=cpc', 'google', true, 'paid-search'],
    ['utm_source=google&utm_medium=CPC', 'google', true, 'paid-search'],
    ['utm_source=Google&utm_medium=PPC', 'google', true, 'paid-search'],
    ['utm_source=bing&utm_medium=paidsearch', 'bing', true, 'paid-search'],
    ['utm_source=x&utm_medium=paid-social', 'x', true, 'paid-social'],
    ['utm_source=x&utm_medium=paid_search', 'x', true, 'paid-social'],
    ['utm_source=linkedin&utm_medium=retargeting', 'linkedin', true, 'paid-social'],
    ['utm_source=amazon&utm_medium=cpc', 'amazon', true, 'paid-shopping'],
    ['utm_source=site&utm_medium=cpc', 'site', true, 'paid-other'],
    ['utm_source=site&utm_medium=cpm', 'site', true, 'display'],
    ['utm_source=site&utm_medium=banner', 'site', true, 'display'],
    ['utm_source=site&utm_medium=Display', 'site', true, 'display'],
    ['utm_source=site&utm_medium=affiliate', 'site', true, 'affiliates'],
    ['utm_source=site&utm_medium=Affiliates', 'site', true, 'affiliates'],
    ['utm_source=partner&utm_medium=referral', 'partner', false, 'referral'],
    ['utm_source=app&utm_medium=push', 'app', false, 'mobile-push'],
    ['utm_source=sms&utm_medium=sms', 'sms', false, 'sms'],
    ['utm_source=podcast&utm_medium=audio', 'podcast', false, 'audio'],
    ['utm_source=site&utm_medium=unpaid', 'site', false, 'unassigned'],
    ['utm_source=brochure&utm_medium=print', 'brochure', false, 'unassigned'],
    ['utm_medium=email', 'unknown', false, 'email'],
    ['utm_campaign=spring', 'unknown', false, 'unassigned'],
    ['utm_term=x', 'unknown', false, 'unassigned'],
    ['utm_content=y', 'unknown', false, 'unassigned'],
    ['utm_source=Ma%20Lettre%20!', 'ma-lettre', false, 'unassigned'],
    ['utm_source=%C3%A9t%C3%A9', 'été', false, 'unassigned'],
    ['utm_source=a.b_c-d', 'a.b_c-d', false, 'unassigned'],
    // Matomo's and Piano's own fields.
    ['mtm_source=letter&mtm_medium=email', 'letter', false, 'email'],
    ['pk_source=letter&pk_medium=email', 'letter', false, 'email'],
    ['mtm_campaign=spring&mtm_kwd=x', 'unknown', false, 'unassigned'],
    ['at_medium=sl&at_platform=google', 'google', true, 'paid-search'],
    ['xtor=EPR-12-[week]', 'unknown', false, 'email'],
    ['xtor=AD-3', 'unknown', true, 'display'],
    ['xtor=SEC-1-GOO', 'unknown', true, 'paid-other'],
  ])('%s', (query, channel, paid, group) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toEqual({ ...CAMPAIGN, channel, paid, group });
  });

  it.each([
    'utm_source=',
    'utm_source=%20%20',
    'utm_source=---',
    'xutm_source=letter',
    'utm_sourcex=letter',
    'source=letter',
    'xtor=INT-5',
    'gclid=',
    'gclid=%20',
  ])('%s names no campaign', (query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).source).toBe('private');
  });
});

describe('click ids', () => {
  it.each<[string, string, ChannelGroup]>([
    ['gclid', 'google-ads', 'paid-search'],
    ['GCLID', 'google-ads', 'paid-search'],
    ['gbraid', 'google-ads', 'paid-search'],
    ['wbraid', 'google-ads', 'paid-search'],
    ['gad_source', 'google-ads', 'paid-search'],
    ['dclid', 'google-display', 'display'],
    ['msclkid', 'microsoft-ads', 'paid-search'],
    ['yclid', 'yandex-direct', 'paid-search'],
    ['ttclid', 'tiktok-ads', 'paid-social'],
    ['twclid', 'x-ads', 'paid-social'],
    ['li_fat_id', 'linkedin-ads', 'paid-social'],
    ['rdt_cid', 'reddit-ads', 'paid-social'],
    ['epik', 'pinterest-ads', 'paid-social'],
    ['ScCid', 'snapchat-ads', 'paid-social'],
    ['qclid', 'quora-ads', 'paid-social'],
    ['dicbo', 'outbrain', 'paid-other'],
    ['tblci', 'taboola', 'paid-other'],
    ['awc', 'awin', 'affiliates'],
    ['irclickid', 'impact', 'affiliates'],
    ['cjevent', 'cj', 'affiliates'],
  ])('%s is a paid click of %s', (name, channel, group) => {
    expect(arrive({ url: `${DEEP}?${name}=Cj0KCQ` })).toEqual({
      ...CAMPAIGN,
      reason: 'click-id',
      channel,
      paid: true,
      group,
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
      group: 'email',
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
    const url = `${DEEP}?utm_source=facebook&utm_medium=social&fbclid=1`;
    expect(arrive({ url })).toMatchObject({ paid: false, group: 'organic-social' });
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
    group: 'paid-other',
  });
});
