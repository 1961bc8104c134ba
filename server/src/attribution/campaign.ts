/** The campaign parameters and click ids of a landing URL. */
import { CLICK_IDS, type ClickId } from './tables/click-ids';

/** Absent texts are `''`. */
export interface Campaign {
  source: string;
  medium: string;
  /** Whether there is a name, id, term or content: a campaign, even without a source. */
  named: boolean;
  /** The parameter that carries the click id, in lower case. */
  clickId: string;
  /** Whether our own public links may carry this: at most a campaign's name, and no click on an ad. */
  isPlain: boolean;
}

const LONGEST_READ = 200;
const LONGEST_KEPT = 40;
/** A value that can be stored as it is, as most can. */
const PLAIN = /^(?!-)[\w.-]{1,40}(?<!-)$/;

/**
 * The parameters of each field, by precedence. `utm`: Google's Campaign URL Builder; `mtm` and `pk`:
 * Matomo; `at`: Piano Analytics, formerly AT Internet.
 */
const SOURCE = ['utm_source', 'mtm_source', 'pk_source', 'at_source', 'at_platform'];
const MEDIUM = ['utm_medium', 'mtm_medium', 'pk_medium', 'at_medium'];
const NAME = [
  ...['utm_campaign', 'utm_id', 'utm_term', 'utm_content'],
  ...['mtm_campaign', 'mtm_cid', 'mtm_kwd', 'mtm_keyword', 'mtm_content', 'mtm_group'],
  ...['pk_campaign', 'pk_cid', 'pk_kwd', 'pk_keyword', 'pk_content'],
  ...['at_campaign', 'at_creation', 'at_variant'],
];

const FIELDS = [...SOURCE, ...MEDIUM, ...NAME, 'xtor'];
/** The fields that our own links carry. */
const OURS: ReadonlySet<string> = new Set(['utm_source', 'utm_medium', 'utm_campaign']);

/** Prefixes of an `xtor` such as `EPR-12-[title]`, from Piano's documentation. */
const XTOR_MEDIUMS: ReadonlyMap<string, string> = new Map([
  ['epr', 'email'],
  ['erec', 'email'],
  ['es', 'email'],
  ['ad', 'display'],
  ['sec', 'cpc'],
  ['al', 'affiliate'],
  ['rss', 'rss'],
]);

/** Piano's own mediums, in the usual terms. */
const PIANO_MEDIUMS: ReadonlyMap<string, string> = new Map([
  ['sl', 'cpc'],
  ['affiliation', 'affiliate'],
]);

/** Which click id wins where a URL carries several. */
const STRENGTH: readonly ClickId['means'][] = ['ad', 'letter', 'search', 'network'];

/** Normalizes a value for storage: lower case, printable, short. */
function word(value: string | undefined): string {
  if (value === undefined || value === '') return '';
  if (PLAIN.test(value)) return value.toLowerCase();
  const text = value
    .slice(0, LONGEST_READ)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+/, '');
  // Cut between characters, never within a surrogate pair.
  return Array.from(text).slice(0, LONGEST_KEPT).join('').replace(/-+$/, '');
}

/** The first value of each parameter, by lower-case name. */
export function firstValues(query: URLSearchParams): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of query) {
    const key = name.trim().toLowerCase();
    if (!values.has(key)) values.set(key, value);
  }
  return values;
}

/** An `xtor` of the form `INT-…` names a place on the site itself, not a campaign. */
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

function isPlain(values: ReadonlyMap<string, string>, clickId: string): boolean {
  const click = CLICK_IDS.get(clickId)?.means;
  if (click === 'ad' || click === 'letter') return false;
  return FIELDS.every((name) => OURS.has(name) || (values.get(name) ?? '') === '');
}

/** @param values what `firstValues` returns */
export function readCampaign(values: ReadonlyMap<string, string>): Campaign {
  const first = (names: readonly string[]): string => {
    for (const name of names) {
      const found = word(values.get(name));
      if (found !== '') return found;
    }
    return '';
  };
  const xtor = readXtor(values.get('xtor'));
  const medium = first(MEDIUM);
  const clickId = strongestClickId(values);
  return {
    source: first(SOURCE),
    medium: (PIANO_MEDIUMS.get(medium) ?? medium) || xtor.medium,
    named: first(NAME) !== '' || xtor.named,
    clickId,
    isPlain: isPlain(values, clickId),
  };
}
