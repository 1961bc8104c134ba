/**
 * Writes answers that carry links of several articles. Most bytes of such an answer are links, and they are the
 * same each time: their JSON is made once for each remembered article, then only put in its place.
 * Lists are asked for again and again with nothing changed, so what was written last is looked at
 * first: that halves what a list of 25 with links takes longer to write than one without.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Sharing } from '../../../core';

/** How much of the lists written last is remembered, in bytes. */
const MOST_BYTES = 16 * 2 ** 20;

/** Stands for a `sharing` in an answer that is being written. Random: no content can hold it. */
const PLACE = randomUUID();
const PLACE_IN_JSON = JSON.stringify(PLACE);

/** The JSON of what was met in the answer that is being written, in order; `undefined` while none is. */
let met: Uint8Array[] | undefined;

/**
 * Has the JSON of a `sharing` made once. Freezes it, since it is handed out again and again: who
 * wants another one copies it, and copies are written like any other object.
 */
export function writtenOnce(sharing: Sharing): Sharing {
  let json: Uint8Array | undefined;
  function toJSON(this: unknown): unknown {
    if (!met || this !== sharing) return this;
    met.push((json ??= Buffer.from(JSON.stringify({ ...sharing }))));
    return PLACE;
  }
  sharing.links.forEach(Object.freeze);
  Object.freeze(sharing.links);
  Object.freeze(sharing.chains);
  // Not enumerable, so that a copy does not take it along.
  return Object.freeze(Object.defineProperty(sharing, 'toJSON', { value: toJSON }));
}

/** An answer's JSON with places for the sharings, and what belongs there, in order. */
interface Stringified {
  text: string;
  sharings: readonly Uint8Array[];
}

/** `JSON.stringify` with places for the sharings. */
function stringify(answer: object): Stringified {
  const sharings: Uint8Array[] = [];
  met = sharings;
  try {
    return { text: JSON.stringify(answer), sharings };
  } finally {
    met = undefined;
  }
}

/** Puts the JSON of the sharings into their places; `undefined` where the two do not fit together. */
function join({ text, sharings }: Stringified): Buffer | undefined {
  const pieces = text.split(PLACE_IN_JSON);
  if (pieces.length !== sharings.length + 1) return undefined;

  const places = sharings.length * PLACE_IN_JSON.length;
  const links = sharings.reduce((sum, json) => sum + json.length, 0);
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(text) - places + links);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    at += bytes.write(piece, at);
    const json = sharings[index];
    if (!json) break;
    bytes.set(json, at);
    at += json.length;
  }
  return bytes;
}

/**
 * A function that writes an answer as JSON in UTF-8, byte for byte what `JSON.stringify` gives, and
 * throws where that throws. `address` is what was asked for: it only says which answer to look at
 * first. The bytes are handed out again: they are not to be written to.
 */
export function createAnswerWriter(): (answer: object, address: string) => Buffer {
  const lists = new LRUCache<string, Stringified & { bytes: Buffer }>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ text, bytes }, address) => address.length + text.length + bytes.length,
  });

  return (answer, address) => {
    const made = stringify(answer);
    const { text, sharings } = made;
    const last = sharings.length > 1 ? lists.get(address) : undefined;
    if (last?.text === text && sharings.every((json, index) => json === last.sharings[index])) {
      return last.bytes;
    }
    const bytes = join(made);
    // A `toJSON` of somebody's may make a text of its own with a place in it.
    if (!bytes) return Buffer.from(JSON.stringify(answer));
    if (sharings.length > 1) lists.set(address, { ...made, bytes });
    return bytes;
  };
}
