/** Who sent a reader, as the rows of the tables say it. */
export interface Sender {
  source: 'private' | 'public' | 'search' | 'assistant' | 'campaign' | 'referral';
  channel: string;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
  /** A campaign that somebody paid for. */
  paid?: boolean;
}

/** A row of a table: the address or the package, and whose it is. */
export type Row = readonly [key: string, sender: Sender];

export const messenger = (channel: string): Sender => ({ source: 'private', channel });

export const mail = (provider: string): Sender => ({
  source: 'private',
  channel: 'email',
  provider,
});

export const network = (channel: string): Sender => ({ source: 'public', channel });

export const search = (channel: string): Sender => ({ source: 'search', channel });

export const assistant = (channel: string): Sender => ({ source: 'assistant', channel });

/** A newsletter's sender: its redirector, or the page that shows the letter. */
export const letter = (channel: string): Sender => ({ source: 'campaign', channel, paid: false });

/** A network that sells ads. */
export const ad = (channel: string): Sender => ({ source: 'campaign', channel, paid: true });

/** A news aggregator, a feed reader, a shared document: a referral with a name of its own. */
export const reader = (channel: string): Sender => ({ source: 'referral', channel });

/** Rows that share a sender, written once: `rows(network('x'), 'x.com t.co')`. */
export const rows = (sender: Sender, keys: string): Row[] =>
  keys
    .trim()
    .split(/\s+/)
    .map((key) => [key, sender]);
