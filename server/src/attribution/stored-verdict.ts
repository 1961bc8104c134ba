import type { StoredVerdict } from '../../../core';
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
}: Omit<Verdict, 'kind' | 'reason'> & { reason: string }): StoredVerdict => ({
  source,
  channel: channel.slice(0, MAX_CHANNEL),
  evidence,
  reason,
  provider,
  paid,
  sharedBy,
});
