import type { Signals, StoredVerdict } from '../../../core';
import type { Site } from './arrival';
import type { Verdict } from './verdict';

/** A registrable domain may be longer than its column. */
const MAX_CHANNEL = 100;

/** The part of a verdict that the store keeps: every field present, every text within its column. */
export const storedVerdict = ({
  source = 'direct',
  channel = '',
  evidence = 'none',
  reason,
  provider = '',
  paid = false,
  sharedBy = '',
  excluded = false,
}: Omit<Verdict, 'kind' | 'reason'> & { reason: string; excluded?: boolean }): StoredVerdict => ({
  source,
  channel: channel.slice(0, MAX_CHANNEL),
  evidence,
  reason,
  provider,
  paid,
  sharedBy,
  excluded,
});

/** Whether the site leaves an event with these signals out of its figures. */
export const isExcluded = (
  { suspicion }: Pick<Signals, 'suspicion'>,
  { excludeSuspicious = false }: Pick<Site, 'excludeSuspicious'>,
): boolean => excludeSuspicious && suspicion !== '';
