import type { Evidence, Source } from '../../../core';
import type { Verdict } from './verdict';

/** The part of a verdict that the store keeps: every field present, every text within its column. */
export interface StoredVerdict {
  source: Source;
  channel: string;
  evidence: Evidence;
  reason: string;
  /** `''` where the visit did not come by mail, or nothing says whose mail. */
  provider: string;
  paid: boolean;
  /** `''` where the visit arrived through the channel that our tag names, or without our tag. */
  sharedBy: string;
}

/** A registrable domain may be longer than its column. */
const MAX_CHANNEL = 100;

export const storedVerdict = ({
  source = 'direct',
  channel = '',
  evidence = 'none',
  reason,
  provider = '',
  paid = false,
  sharedBy = '',
}: Omit<Verdict, 'reason'> & { reason: string }): StoredVerdict => ({
  source,
  channel: channel.slice(0, MAX_CHANNEL),
  evidence,
  reason,
  provider,
  paid,
  sharedBy,
});
