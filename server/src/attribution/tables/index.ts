/** The tables of known senders, put together. A row's key is lower case; a host has no final dot. */
import { APPS } from './android-apps';
import { ASSISTANTS } from './assistants';
import { LETTERS_AND_ADS } from './letters-and-ads';
import { MAIL } from './mail';
import { MAIL_PROTECTION } from './mail-protection';
import { MESSENGERS } from './messengers';
import { NETWORKS } from './networks';
import { BRAND_ROWS, NEWS_READERS, SEARCH_ENGINES } from './search-engines';
import type { Row, Sender } from './sender';

export type { Sender } from './sender';
export { CLICK_IDS, clickIdOfKind, type ClickId } from './click-ids';

/** Every row of a host, in one list: a test holds that none comes twice. */
export const HOST_ROWS: readonly Row[] = [
  ...MESSENGERS,
  ...MAIL,
  ...MAIL_PROTECTION,
  ...NETWORKS,
  ...SEARCH_ENGINES,
  ...NEWS_READERS,
  ...ASSISTANTS,
  ...LETTERS_AND_ADS,
];

/** A host or a domain, and whose it is; the longest match wins, label by label. */
export const HOSTS: ReadonlyMap<string, Sender> = new Map(HOST_ROWS);

/** A host without its public suffix, for brands with many country domains; the longest wins. */
export const BRANDS: ReadonlyMap<string, Sender> = new Map(BRAND_ROWS);

/** An Android package, in lower case. */
export const ANDROID_APPS: ReadonlyMap<string, Sender> = new Map(APPS);
