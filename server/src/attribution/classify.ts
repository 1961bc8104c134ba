/**
 * Where a visit came from, and how sure that is. Pure and synchronous: no I/O, no Strapi.
 *
 * The order of evidence, first match wins:
 *  1. what is no view at all: `HEAD`, prefetch and prerender, reload and back-forward, bots;
 *  2. the site itself as referrer: an internal view;
 *  3. our tag, or our own utm fields where a cleaner removed the tag;
 *  4. a messenger's own sign: the referrer of its web client or app, or its in-app browser;
 *  5. the name of an AI assistant as the only campaign field; campaign fields and click ids of others (before webmail: a newsletter is read there too);
 *  6. webmail, search engines, assistants, public networks, other sites, by referrer;
 *  7. the in-app browser of a public network, which often sends no referrer;
 *  8. nothing at all: on a deep page an inferred private visit, on the home page or a section
 *     page a direct one (the definition of 2012).
 */
import { channelById, decodeTag, tagOf, type Evidence, type Source } from '../../../core';
import { inAppBrowser } from './agents';
import type { Arrival, Site } from './arrival';
import { isBot } from './bots';
import { isCampaign, isPaid, type Campaign } from './campaign';
import { HOSTS } from './hosts';
import { readLanding } from './landing';
import { isDeepPage } from './pages';
import { readReferrer } from './referrer';
import type { Reason, Verdict } from './verdict';

const PREFETCH = /prefetch|prerender|preview/i;

const isPrefetch = ({ headers = {}, navigation }: Arrival): boolean =>
  navigation === 'prerender' ||
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    PREFETCH.test(headers[name] ?? ''),
  );

function notAVisit(arrival: Arrival): Verdict | undefined {
  const { method = 'GET', navigation } = arrival;
  if (method.toUpperCase() !== 'GET') return { kind: 'ignored', reason: 'not-a-page-view' };
  if (isPrefetch(arrival)) return { kind: 'ignored', reason: 'prefetch' };
  if (navigation === 'reload' || navigation === 'back_forward') {
    return { kind: 'ignored', reason: 'not-a-new-arrival' };
  }
  return undefined;
}

const visit = (
  source: Source,
  evidence: Evidence,
  reason: Reason,
  rest: Partial<Pick<Verdict, 'channel' | 'provider' | 'paid'>> = {},
): Verdict => ({ kind: 'visit', source, evidence, reason, ...rest });

const sideOf = (channel: string): Source =>
  channelById(channel)?.private === false ? 'public' : 'private';

/** Says where a view came from. Never throws; what cannot be read counts as unknown. */
export function classify(arrival: Arrival, site: Site): Verdict {
  const no = notAVisit(arrival);
  if (no) return no;

  const app = inAppBrowser(arrival.userAgent);
  if (isBot(arrival.userAgent)) return { kind: 'bot', reason: 'bot' };

  const referrer = readReferrer(arrival.referrer);
  if (referrer.kind === 'web' && site.origins.includes(referrer.origin)) {
    return {
      kind: 'internal',
      source: 'internal',
      evidence: 'none',
      reason: 'from-the-site-itself',
    };
  }

  const tag = tagOf(arrival.url, site.parameter ?? 'dsl');
  if (tag !== undefined) {
    const channel = decodeTag(tag)?.channel;
    return channel === undefined
      ? visit('private', 'tagged', 'unknown-tag', { channel: 'unknown' })
      : visit(sideOf(channel), 'tagged', 'our-tag', { channel });
  }

  const { url, campaign } = readLanding(arrival.url);
  if (campaign.medium === 'dark_social') {
    const channel = channelById(campaign.source ?? '')?.id ?? 'unknown';
    return visit('private', 'tagged', 'our-utm', { channel });
  }

  const known = 'known' in referrer ? referrer.known : undefined;
  if (known?.source === 'private' && !known.provider) {
    return visit('private', 'app', 'messenger-referrer', { channel: known.channel });
  }
  if (app?.source === 'private') {
    return visit('private', 'app', 'messenger-app', { channel: app.channel });
  }

  // Assistants put their own name into the links of their answers: that is no campaign of ours.
  const assistant = assistantNamed(campaign);
  if (assistant !== undefined) {
    return visit('assistant', 'none', 'named-by-assistant', { channel: assistant });
  }
  if (isCampaign(campaign)) {
    const channel = campaign.source ?? campaign.clickId ?? 'unknown';
    return visit('campaign', 'none', 'campaign', { channel, paid: isPaid(campaign) });
  }

  if (known?.provider) {
    return visit('private', 'app', 'mail-referrer', {
      channel: known.channel,
      provider: known.provider,
    });
  }
  if (known) return visit(known.source, 'none', 'known-referrer', { channel: known.channel });
  if (referrer.kind === 'web') {
    return visit('referral', 'none', 'other-referrer', { channel: referrer.domain });
  }
  if (referrer.kind === 'app') {
    return visit('referral', 'none', 'other-referrer', { channel: referrer.host });
  }
  if (referrer.kind === 'unreadable') {
    return visit('referral', 'none', 'unreadable-referrer', { channel: 'unknown' });
  }

  if (app) return visit('public', 'none', 'network-app', { channel: app.channel });
  return isDeepPage(url, site.sections)
    ? visit('private', 'inferred', 'no-referrer-deep-page')
    : visit('direct', 'none', 'no-referrer-entry-page');
}

/** The assistant whose host is the only campaign field there is, as in `?utm_source=chatgpt.com`. */
function assistantNamed({ source, medium, name, clickId }: Campaign): string | undefined {
  if (source === undefined || medium !== undefined || name !== undefined || clickId !== undefined) {
    return undefined;
  }
  const known = HOSTS.get(source);
  return known?.source === 'assistant' ? known.channel : undefined;
}
