/**
 * What statistics count. A rollup's row is wide: it has a column per measure, and an event adds one to
 * a single column of it. A row per measure would be almost a row per event, since most articles get few
 * visits a day.
 */
import {
  type Evidence,
  type Signals,
  type Source,
  type StoredKind,
  type StoredVerdict,
} from '../../../core';

/** Visits by source, private ones by evidence, and what is no visit. */
export const MEASURES = [
  'tagged',
  'app',
  'inferred',
  'public_tagged',
  'public_other',
  'search',
  'assistant',
  'campaign',
  'referral',
  'direct',
  'shares',
  'public_shares',
  'copies',
  'previews',
  'internal',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The measures of a single channel, which has one source. */
export const CHANNEL_MEASURES = [
  'tagged',
  'app',
  'inferred',
  'other',
  'shares',
  'copies',
  'previews',
  'internal',
] as const;
export type ChannelMeasure = (typeof CHANNEL_MEASURES)[number];

/** What a measure depends on. */
export interface Counted {
  kind: StoredKind;
  source: Source;
  evidence: Evidence;
}

/** An in-app browser or a messenger's referrer is what shows a private visit that has no tag. */
const privateMeasure = (evidence: Evidence): 'tagged' | 'app' | 'inferred' =>
  evidence === 'none' ? 'app' : evidence;

/** What is neither a visit nor a share is one measure each. */
const SIGNS = { copy: 'copies', preview: 'previews', internal: 'internal' } as const;

export function measureOf({ kind, source, evidence }: Counted): Measure {
  if (kind === 'share') return source === 'public' ? 'public_shares' : 'shares';
  if (kind !== 'visit') return SIGNS[kind];
  if (source === 'private') return privateMeasure(evidence);
  if (source !== 'public') return source;
  return evidence === 'tagged' ? 'public_tagged' : 'public_other';
}

export function channelMeasureOf({ kind, source, evidence }: Counted): ChannelMeasure {
  if (kind === 'share') return 'shares';
  if (kind !== 'visit') return SIGNS[kind];
  if (source === 'private') return privateMeasure(evidence);
  return evidence === 'tagged' ? 'tagged' : 'other';
}

/**
 * Whether a visit counts for the group of views whose address it came by: one of which only the tag
 * says where it came from. In a group without a tag such a visit is inferred or direct; any other is
 * known in every group.
 */
export const countsForGroup = ({
  kind,
  channel,
  tagGroup,
  referrerKind,
  referrerHost,
  app,
  utmSource,
  utmMedium,
  campaignNamed,
  clickId,
}: Pick<Counted, 'kind'> & Pick<StoredVerdict, 'channel'> & Signals): boolean =>
  kind === 'visit' &&
  channel === 'address' &&
  tagGroup !== '' &&
  referrerKind === 'none' &&
  !campaignNamed &&
  [referrerHost, app, utmSource, utmMedium, clickId].every((sign) => sign === '');

/** Whether a visit by one of our links for a public network came with a sign of the network. */
export const LINK_MEASURES = ['traced', 'untraced'] as const;
export type LinkMeasure = (typeof LINK_MEASURES)[number];

/**
 * `undefined` for all other visits, and where it is no longer known. A link with the network's utm
 * parameters only may have been copied from an address bar that lost its tag.
 */
export function linkMeasureOf({
  kind,
  source,
  evidence,
  channel,
  tag,
  referrerKind,
  app,
  clickId,
}: Counted & Pick<StoredVerdict, 'channel'> & Signals): LinkMeasure | undefined {
  if (kind !== 'visit' || source !== 'public' || evidence !== 'tagged') return undefined;
  if (tag !== channel) return undefined;
  return referrerKind !== 'none' || app !== '' || clickId !== '' ? 'traced' : 'untraced';
}
