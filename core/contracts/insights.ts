import type { ArticleKey } from '../article-key';

/** A 95 % interval. */
export interface Interval {
  low: number;
  high: number;
}

/** The private share of visits, 0 to 1, with how well it is known. */
export interface ShareOfVisits extends Interval {
  /** `null` without visits. */
  share: number | null;
  /** Whether there are too few visits to speak of a share. */
  tooFew: boolean;
}

/** `same`: no more than noise. `unknown`: too few to tell. */
export type Direction = 'up' | 'down' | 'same' | 'unknown';

/** How a share of visits changed: differences of shares, -1 to 1. 0.04 is four points. */
export interface ShareChange extends Interval {
  /** `null` if there were no visits in one of the periods. */
  difference: number | null;
  direction: Direction;
}

/** How a count changed: multiples of the earlier period. 1.5 is half as many again. */
export interface CountChange {
  /** `null` if there was nothing before. */
  ratio: number | null;
  low: number;
  /** `null` if there was nothing before: no multiple is too high. */
  high: number | null;
  direction: Direction;
}

/** An article whose private visits rose. */
export interface Mover {
  /** As `formatArticleKey` writes it. */
  key: string;
  privateVisits: number;
  /** What was to be expected by the article's own past. */
  expectedVisits: number;
  /** How unlikely such a rise is by chance: 6 is one in a million. */
  score: number;
}

/** What a person does about a finding. */
export type FindingAction =
  /** Look at the article: write a sequel, or put it on the home page. */
  | 'open-article'
  /** Change the article's message or channels. */
  | 'edit-sharing'
  /** Change the order of the site's channels. */
  | 'order-channels'
  /** Change the article's title, description or picture. */
  | 'edit-preview'
  /** Correct the paths of the content types. */
  | 'check-paths';

interface Found<Kind extends string, Action extends FindingAction> {
  kind: Kind;
  action: Action;
  /**
   * Visits that are more or fewer than expected, or that were not counted: the measure by which
   * findings of all kinds are ordered.
   */
  strength: number;
}

export interface FoundArticle extends ArticleKey {
  /** Whether it belongs to a single type, which has another URL in the admin panel. */
  singleType: boolean;
  title: string;
}

/** An article's private visits rose days after it was published, above any day before. */
export interface TookOff extends Found<'took-off', 'open-article'> {
  article: FoundArticle;
  /** Whole days from the day of publication to the first of the best days in a row. */
  daysAfter: number;
  /** Number of these days. */
  days: number;
  /** Private visits on these days. */
  visits: number;
  /** Mean private visits per day from publication until then. */
  visitsPerDayBefore: number;
}

/** An article has many private visits, but its share buttons are hardly pressed, or never. */
export interface FewShares extends Found<'few-shares', 'edit-sharing'> {
  article: FoundArticle;
  visits: number;
  privateVisits: number;
  /** Shares with any button. */
  shares: number;
  /** Shares, had its visitors shared as often as those of the other articles. */
  expectedShares: number;
}

interface FarChannel {
  /** A channel of the catalogue. */
  channel: string;
  shares: number;
  /** Visits with the channel's tag. */
  visits: number;
  visitsPerShare: number;
  /** Of all other channels together. */
  otherVisitsPerShare: number;
}

/** A channel brings far more visits per share than the others. */
export interface StrongChannel extends Found<'strong-channel', 'order-channels'>, FarChannel {}

/** A channel brings far fewer visits per share than the others. */
export interface WeakChannel extends Found<'weak-channel', 'order-channels'>, FarChannel {}

/** Messengers fetch an article's preview, but hardly anybody opens the link. */
export interface UnopenedPreviews extends Found<'unopened-previews', 'edit-preview'> {
  article: FoundArticle;
  previews: number;
  privateVisits: number;
  /** Private visits, had its previews brought as many as those of the other articles. */
  expectedVisits: number;
}

/** Visits came to addresses that match no article, and are not counted. */
export interface UnmatchedVisits extends Found<'unmatched-visits', 'check-paths'> {
  /** Such visits. */
  visits: number;
  /** Their share of all visits, counted or not: 0 to 1. */
  share: number;
  /** The most frequent shapes of such addresses, such as `/pt-br/…`: at most three. */
  shapes: string[];
}

/**
 * Something worth a look: what was found, the numbers behind it and what to do. It holds no text,
 * which the page writes in the reader's language (`finding.<kind>.sentence`, `finding.<kind>.action`).
 * Private visits include inferred ones, which are an estimate.
 */
export type Finding =
  | TookOff
  | FewShares
  | StrongChannel
  | WeakChannel
  | UnopenedPreviews
  | UnmatchedVisits;

export type FindingKind = Finding['kind'];
