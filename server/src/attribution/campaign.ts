/** Campaign fields of a landing address, by whatever tool it was written, and its click ids. */
import { CLICK_IDS, type ClickId } from './tables/click-ids';

/** `''` stands where there is nothing. */
export interface Campaign {
  source: string;
  medium: string;
  /** There is a name, an id, a term or a content: a campaign, though nothing says whose. */
  named: boolean;
  /** The kind of click id: its parameter, in lower case. */
  clickId: string;
}

const LONGEST_READ = 200;
const LONGEST_KEPT = 40;
/** What nearly every campaign writes, and may be stored as it is. */
const PLAIN = /^(?!-)[\w.-]{1,40}(?<!-)$/;

/**
 * The parameters of each field, the strongest first. `utm` from Google's Campaign URL Builder,
 * `mtm` and `pk` from Matomo, `at` from Piano Analytics, once AT Internet.
 */
const SOURCE = ['utm_source', 'mtm_source', 'pk_source', 'at_source', 'at_platform'];
const MEDIUM = ['utm_medium', 'mtm_medium', 'pk_medium', 'at_medium'];
const NAME = [
  ...['utm_campaign', 'utm_id', 'utm_term', 'utm_content'],
  ...['mtm_campaign', 'mtm_cid', 'mtm_kwd', 'mtm_keyword', 'mtm_content', 'mtm_group'],
  ...['pk_campaign', 'pk_cid', 'pk_kwd', 'pk_keyword', 'pk_content'],
  ...['at_campaign', 'at_creation', 'at_variant'],
];

/** The medium that an `xtor` begins with, from Piano's documentation: `EPR-12-[title]`. */
const XTOR_MEDIUMS: ReadonlyMap<string, string> = new Map([
  ['epr', 'email'],
  ['erec', 'email'],
  ['es', 'email'],
  ['ad', 'display'],
  ['sec', 'cpc'],
  ['al', 'affiliate'],
  ['rss', 'rss'],
]);

/** What Piano's own words for a medium are called elsewhere. */
const PIANO_MEDIUMS: ReadonlyMap<string, string> = new Map([
  ['sl', 'cpc'],
  ['affiliation', 'affiliate'],
]);

/** Paid says more than a letter, a letter more than a free listing, and that more than a network. */
const STRENGTH: readonly ClickId['means'][] = ['ad', 'letter', 'search', 'network'];

/** A campaign's word as it may be stored: lower case, printable, short. */
function word(value: string | undefined): string {
  if (value === undefined || value === '') return '';
  if (PLAIN.test(value)) return value.toLowerCase();
  const text = value
    .slice(0, LONGEST_READ)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+/, '');
  // Cut between characters: a column must not end in half of one.
  return Array.from(text).slice(0, LONGEST_KEPT).join('').replace(/-+$/, '');
}

/** The first value of each parameter, by its name in lower case. */
function firstValues(query: URLSearchParams): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of query) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, value);
  }
  return values;
}

/** An `xtor` of a place on the site itself (`INT-…`) is no campaign. */
function readXtor(value: string | undefined): { medium: string; named: boolean } {
  const prefix = /^([a-z]+)\d*-/i.exec(value ?? '')?.[1]?.toLowerCase();
  if (prefix === undefined || prefix === 'int') return { medium: '', named: false };
  return { medium: XTOR_MEDIUMS.get(prefix) ?? '', named: true };
}

function strongestClickId(values: ReadonlyMap<string, string>): string {
  const found = [...values]
    .filter(([, value]) => value.trim() !== '')
    .map(([name]) => CLICK_IDS.get(name))
    .filter((id) => id !== undefined);
  for (const means of STRENGTH) {
    const id = found.find((one) => one.means === means);
    if (id) return id.kind;
  }
  return '';
}

export function readCampaign(query: URLSearchParams): Campaign {
  const values = firstValues(query);
  const first = (names: readonly string[]): string => {
    for (const name of names) {
      const found = word(values.get(name));
      if (found !== '') return found;
    }
    return '';
  };
  const xtor = readXtor(values.get('xtor'));
  const medium = first(MEDIUM);
  return {
    source: first(SOURCE),
    medium: (PIANO_MEDIUMS.get(medium) ?? medium) || xtor.medium,
    named: first(NAME) !== '' || xtor.named,
    clickId: strongestClickId(values),
  };
}
