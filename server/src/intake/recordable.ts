import type { IncomingEvent } from './parse';

/** What the connection says of the sender, or the sender's server on a visitor's behalf. */
export interface Visitor {
  /** Absent where a server records without it: then no visitor hash is computed. */
  address: string | undefined;
  userAgent: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An event with the visitor it is about, and the moment (ms) at which it happened. */
export interface Recordable {
  event: IncomingEvent;
  visitor: Visitor;
  at: number;
  /** Whether the site's own server says so, by an API token. */
  onBehalf?: boolean;
}
