import type { Evidence, Reason, Source } from '../../../core';

export type { Reason };

export interface Verdict {
  /**
   * `preview`: a messenger or network fetched the page to draw a link preview. `ignored`: a prefetch,
   * a reload or a request that opens no page.
   */
  kind: 'visit' | 'preview' | 'bot' | 'internal' | 'ignored';
  source?: Source;
  /** Lower-case id: a channel of the catalogue, a network, a search engine or a registrable domain. */
  channel?: string;
  evidence?: Evidence;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
  /** Whether somebody paid for the visit; on campaigns only. */
  paid?: boolean;
  /** The channel that our tag names, where the visit arrived through another one. */
  sharedBy?: string;
  /** On previews by a server: how many hours it keeps one, so that fetches within them count once. */
  windowHours?: number;
  reason: Reason;
}

type Rest = Omit<Verdict, 'kind' | 'source' | 'evidence' | 'reason'>;

/** The verdict on a visit. */
export const visit = (
  source: NonNullable<Verdict['source']>,
  evidence: NonNullable<Verdict['evidence']>,
  reason: Reason,
  rest: Rest = {},
): Verdict => ({ kind: 'visit', source, evidence, reason, ...rest });
