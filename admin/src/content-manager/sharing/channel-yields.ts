import { ENOUGH, type ChannelRow } from '../../../../core';

/** Days that yields are of: enough for channels that are used now and then. */
export const YIELD_PRESET = '90d';

/** Visits per share by channel, of those with enough shares to say. Pure. */
export const channelYields = (
  rows: readonly Pick<ChannelRow, 'channel' | 'shares' | 'visitsPerShare'>[],
): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap(({ channel, shares, visitsPerShare }) =>
      visitsPerShare === null || shares < ENOUGH ? [] : [[channel, visitsPerShare]],
    ),
  );
