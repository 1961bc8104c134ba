/**
 * The order of evidence; the first match wins. docs/method.md has the reasons:
 *  1. the site itself as referrer: an internal view;
 *  2. our tag, if intact, or our own utm parameters if the tag is missing or names another channel;
 *     the tag of the address bar only if the referrer is missing, a messenger, webmail or a network;
 *  3. the site's own rules;
 *  4. the utm parameters of our public links, which others may write, too;
 *  5. a messenger: the referrer of its web client or app, or its in-app browser;
 *  6. our own utm parameters, damaged; a messenger as the campaign's source;
 *  7. an assistant or search engine that names itself as the only campaign parameter;
 *  8. other campaign parameters, then click ids of ads and newsletters;
 *  9. webmail as referrer, after campaigns, since newsletters are read there, too;
 * 10. other referrers: known ones by name, unknown ones by domain;
 * 11. the in-app browser of a network, search engine or reader, which often sends no referrer;
 * 12. a `ref` parameter or the like;
 * 13. our tag, damaged; then a damaged referrer, as unknown;
 * 14. a network's click id, which says where the link was, not that anybody paid for it;
 * 15. our tag, of which nothing can be read;
 * 16. nothing: an inferred private visit if the page is deep and the visitor new (dark social as
 *     defined in 2012, refined), otherwise a direct one.
 */
import type { OwnRule, Signals } from '../../../core';
import { appById, type InAppBrowser } from './agents';
import {
  byDamagedTag,
  byDamagedUtm,
  byOurLink,
  byOurPublicUtm,
  byUnknownTag,
  named,
  type Sign,
} from './our-links';
import { ownRules } from './own-rules';
import { byMessengerUtm } from './messenger-utm';
import { isPaid } from './paid';
import { byRef, refOf, senderByRef } from './ref-parameter';
import { registrableDomain, senderByApp, senderByHost } from './referrer';
import { clickIdOfKind, type Sender } from './tables';
import { visit, type Verdict } from './verdict';

type Found = Verdict | undefined;

function referrerOf({ referrerKind, referrerHost }: Signals): Sender | undefined {
  if (referrerKind === 'web') return senderByHost(referrerHost);
  return referrerKind === 'app' ? senderByApp(referrerHost) : undefined;
}

/** The referrer or in-app browser, whichever is of this source. */
function signOf(
  source: 'private' | 'public',
  known: Sender | undefined,
  app: InAppBrowser | undefined,
): Sign | undefined {
  if (known?.source === source) return { sender: known, by: 'referrer' };
  return app?.source === source ? { sender: app, by: 'app' } : undefined;
}

/**
 * Whether somebody copied an address with its tag and posted it on a site. The visit is then what it
 * would be without the tag: a referral, a search, an assistant.
 */
const isPostedAddress = ({ tag, referrerKind }: Signals, known: Sender | undefined): boolean =>
  tag === 'address' &&
  (referrerKind === 'web' || referrerKind === 'app') &&
  known?.source !== 'private' &&
  known?.source !== 'public';

function byOwnRule(signals: Signals, ref: string, rules: readonly OwnRule[] | undefined): Found {
  const { referrerKind, referrerHost, app, utmSource } = signals;
  const own = ownRules(rules);
  const rule =
    (referrerKind === 'web' ? own.byHost(referrerHost) : undefined) ??
    (referrerKind === 'app' ? own.byApp(referrerHost) : undefined) ??
    own.byAgentSignal(app) ??
    own.byUtmSource(utmSource || ref);
  if (!rule) return undefined;
  const { source, channel } = rule;
  return visit(source, source === 'private' ? 'app' : 'none', 'own-rule', {
    channel,
    ...(source === 'campaign' && { paid: isPaidCampaign(signals) }),
  });
}

const isPaidCampaign = ({ utmMedium, clickId }: Signals): boolean => {
  const click = clickIdOfKind(clickId);
  return isPaid(utmMedium || (click?.medium ?? ''), click);
};

/** Mediums that mark a link as coming from a site, not from a campaign. */
const PLAIN_MEDIUMS: ReadonlySet<string> = new Set([
  '',
  'referral',
  'organic',
  'ai',
  'chat',
  'chatbot',
  'llm',
  'assistant',
  'ai-assistant',
]);

/** An assistant or search engine that names itself, as in `?utm_source=chatgpt.com`. */
function bySelfNamed({ utmSource, utmMedium, campaignNamed, clickId }: Signals): Found {
  if (utmSource === '' || campaignNamed || clickIdOfKind(clickId)?.means === 'ad') return undefined;
  if (!PLAIN_MEDIUMS.has(utmMedium)) return undefined;
  const known = senderByHost(utmSource) ?? senderByHost(`${utmSource}.com`);
  const assistant = known?.source === 'assistant' ? known.channel : ASSISTANTS.get(utmSource);
  if (assistant !== undefined) {
    return visit('assistant', 'none', 'named-by-assistant', { channel: assistant });
  }
  // Google tells businesses to tag the link of their profile like this.
  return known?.source === 'search' && utmMedium === 'organic'
    ? visit('search', 'none', 'named-by-search-engine', { channel: known.channel })
    : undefined;
}

/** Names that assistants give themselves and that are not hosts. */
const ASSISTANTS: ReadonlyMap<string, string> = new Map([
  ['openai', 'chatgpt'],
  ['chatgpt', 'chatgpt'],
  ['perplexity', 'perplexity'],
  ['claude', 'claude'],
  ['gemini', 'gemini'],
  ['copilot', 'copilot'],
  ['copilot.com', 'copilot'],
  ['deepseek', 'deepseek'],
  ['mistral', 'mistral'],
  ['lechat', 'mistral'],
  ['grok', 'grok'],
]);

function byCampaign(signals: Signals, ref: string): Found {
  const { utmSource, utmMedium, campaignNamed, clickId } = signals;
  const click = clickIdOfKind(clickId);
  const paid = isPaidCampaign(signals);
  if (utmSource !== '' || utmMedium !== '' || campaignNamed) {
    const channel = utmSource || click?.channel || senderByRef(ref)?.channel || ref || 'unknown';
    return visit('campaign', 'none', 'campaign', { channel, paid });
  }
  return click?.means === 'ad' || click?.means === 'letter'
    ? visit('campaign', 'none', 'click-id', { channel: click.channel, paid })
    : undefined;
}

function byReferrer({ referrerKind, referrerHost }: Signals, known: Sender | undefined): Found {
  if (known?.source === 'private') return visit('private', 'app', 'mail-referrer', named(known));
  if (known) {
    const { source, channel, paid } = known;
    const rest = { channel, ...(source === 'campaign' && { paid: paid === true }) };
    return visit(source, 'none', 'known-referrer', rest);
  }
  switch (referrerKind) {
    case 'web':
      return visit('referral', 'none', 'other-referrer', {
        channel: registrableDomain(referrerHost),
      });
    case 'app':
      return visit('referral', 'none', 'other-referrer', { channel: referrerHost });
    default:
      return undefined;
  }
}

const byUnreadableReferrer = ({ referrerKind }: Signals): Found =>
  referrerKind === 'unreadable'
    ? visit('referral', 'none', 'unreadable-referrer', { channel: 'unknown' })
    : undefined;

function byNetworkClick({ clickId }: Signals): Found {
  const click = clickIdOfKind(clickId);
  if (click?.means === 'search') {
    return visit('search', 'none', 'network-click-id', { channel: click.channel });
  }
  return click?.means === 'network'
    ? visit('public', 'none', 'network-click-id', { channel: click.channel })
    : undefined;
}

function byNothing({ page, visitor }: Signals): Verdict {
  if (page !== 'deep') return visit('direct', 'none', 'no-referrer-entry-page');
  if (visitor === 'in-visit') return visit('direct', 'none', 'no-referrer-visit-goes-on');
  if (visitor === 'returning') return visit('direct', 'none', 'no-referrer-page-seen-before');
  return visit('private', 'inferred', 'no-referrer-deep-page');
}

/** A word in `ref` that arrives in a webmail: a newsletter, as campaigns are. */
function byLetterRef(ref: string): Found {
  const verdict = byRef(ref);
  return verdict?.source === 'campaign' ? verdict : undefined;
}

/**
 * Decides where a view came from by its signals alone: a `visit`, or `internal`. Re-classification
 * runs it on kept signals. Pure; never throws.
 */
export function decide(kept: Signals, rules?: readonly OwnRule[]): Verdict {
  if (kept.referrerKind === 'own') {
    return {
      kind: 'internal',
      source: 'internal',
      evidence: 'none',
      reason: 'from-the-site-itself',
    };
  }
  const ref = refOf(kept);
  const signals = ref === '' ? kept : { ...kept, utmSource: '' };
  const known = referrerOf(signals);
  const app = appById(signals.app);
  const messenger = signOf('private', known, app);
  const network = signOf('public', known, app);
  const chat = messenger && messenger.sender.provider === undefined ? messenger : undefined;
  return (
    (isPostedAddress(signals, known) ? undefined : byOurLink(signals, messenger, network)) ??
    byOwnRule(signals, ref, rules) ??
    byOurPublicUtm(signals) ??
    (chat && visit('private', 'app', `messenger-${chat.by}`, named(chat.sender))) ??
    byDamagedUtm(signals) ??
    byMessengerUtm(signals) ??
    bySelfNamed(signals) ??
    byCampaign(signals, ref) ??
    (known?.provider === undefined ? undefined : byLetterRef(ref)) ??
    byReferrer(signals, known) ??
    (app && visit(app.source, 'none', 'network-app', { channel: app.channel })) ??
    byRef(ref) ??
    byDamagedTag(signals) ??
    byUnreadableReferrer(signals) ??
    byNetworkClick(signals) ??
    byUnknownTag(signals) ??
    byNothing(signals)
  );
}
