import { channelById, type ChannelRow, type Source } from '../../../../core';

/** Sources as people tell them apart: what was paid for is no newsletter. */
export type SourceLine = Exclude<Source, 'internal' | 'campaign'> | 'letters' | 'ads';

const SOURCE_OF: Record<SourceLine, Exclude<Source, 'internal'>> = {
  private: 'private',
  public: 'public',
  search: 'search',
  assistant: 'assistant',
  referral: 'referral',
  direct: 'direct',
  letters: 'campaign',
  ads: 'campaign',
};

/** The source of a report's filter that a line belongs to. */
export const sourceOf = (line: SourceLine): Exclude<Source, 'internal'> => SOURCE_OF[line];

/** How many visits came from each source, most first; sources without visits are left out. */
export function bySource(rows: readonly ChannelRow[]): { line: SourceLine; visits: number }[] {
  const sums = new Map<SourceLine, number>();
  const add = (line: SourceLine, visits: number) => {
    if (visits > 0) sums.set(line, (sums.get(line) ?? 0) + visits);
  };
  for (const { source, visits, paidVisits } of rows) {
    if (source === 'campaign') {
      add('ads', paidVisits);
      add('letters', visits - paidVisits);
    } else if (source !== 'internal') {
      add(source, visits);
    }
  }
  return [...sums]
    .map(([line, visits]) => ({ line, visits }))
    .sort((one, other) => other.visits - one.visits);
}

/** Rows with visits, of which the channel is known, most first. */
export const knownChannels = (rows: readonly ChannelRow[]): ChannelRow[] =>
  rows
    .filter(({ channel, visits }) => channel !== '' && visits > 0)
    .sort((one, other) => other.visits - one.visits);

/**
 * The channels that links are sent through: those with a button or with private visits, most first.
 * Private visits of which no channel is known are `likely`.
 */
export function sentChannels(rows: readonly ChannelRow[]): { sent: ChannelRow[]; likely: number } {
  const weight = ({ linkVisits, appVisits, shares }: ChannelRow) => linkVisits + appVisits + shares;
  const sent = rows
    .filter(
      (row) =>
        row.channel !== '' &&
        weight(row) > 0 &&
        (row.source === 'private' || channelById(row.channel) !== undefined),
    )
    .sort((one, other) => weight(other) - weight(one));
  return { sent, likely: rows.reduce((sum, row) => sum + row.inferredVisits, 0) };
}
