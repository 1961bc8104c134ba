/** The utm parameters that our own links carry, intact or damaged. */
import { channelById, decoded } from '../../../core';

export interface OurFields {
  /** The channel's id; `''` where only the medium is ours. */
  channel: string;
  /** Whether they are as we wrote them: nothing lost, nothing added. */
  intact: boolean;
}

const PRIVATE = 'dark_social';
const PUBLIC = 'social';
/** What is left of a medium at the end of a link that was cut, at least. */
const SHORTEST_CUT = 3;
/** Our words are short; what is much longer is none of them, and not worth its reading. */
const LONGEST = 80;

const wordOf = (values: ReadonlyMap<string, string>, name: string): string => {
  const value = values.get(name) ?? '';
  return value.length > LONGEST ? '' : decoded(value);
};

/** Without what sticks to a word: punctuation, spaces, characters without a width. */
const bare = (word: string): string => word.replace(/^[^a-z]+|[^a-z]+$/gi, '');

function privateFields(source: string, medium: string): OurFields | undefined {
  const channel = channelById(bare(source).toLowerCase());
  const id = channel?.private === true ? channel.id : '';
  if (medium.toLowerCase() === PRIVATE) {
    return { channel: channel?.id ?? '', intact: true };
  }
  const letters = medium.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '' || !'darksocial'.startsWith(letters)) return undefined;
  // So short a rest may be a word of others, unless the source is one of ours.
  const isCut = letters.length >= 'dark'.length || id !== '';
  return isCut ? { channel: channel?.id ?? '', intact: false } : undefined;
}

/** @param isCut whether the link may have ended in its medium */
function publicFields(
  source: string,
  medium: string,
  isCut: boolean,
  isOurs: boolean,
): OurFields | undefined {
  const one = channelById(source);
  if (one?.private === false && medium === PUBLIC) return { channel: one.id, intact: true };
  const [name, word] = isOurs
    ? [bare(source).toLowerCase(), bare(medium).toLowerCase()]
    : [bare(source), bare(medium)];
  const channel = channelById(name);
  if (channel?.private !== false) return undefined;
  const isRest = isCut && word.length >= SHORTEST_CUT && PUBLIC.startsWith(word);
  return word === PUBLIC || isRest ? { channel: channel.id, intact: false } : undefined;
}

/**
 * Reads our own fields of a landing URL; `undefined` if there are none.
 *
 * @param values what `firstValues` returns
 * @param signs `isOurs`: the URL has a tag of ours, so the letter case does not matter; campaigns that
 *   others write for a network mostly differ in it. `isPlain`: see `Campaign`
 */
export function readOurFields(
  values: ReadonlyMap<string, string>,
  { isOurs, isPlain }: { isOurs: boolean; isPlain: boolean },
): OurFields | undefined {
  const source = wordOf(values, 'utm_source');
  const medium = wordOf(values, 'utm_medium');
  if (medium === '') return undefined;
  // In our links the campaign comes last.
  const isCut = !values.has('utm_campaign');
  return (
    privateFields(source, medium) ??
    (isPlain ? publicFields(source, medium, isCut, isOurs) : undefined)
  );
}
