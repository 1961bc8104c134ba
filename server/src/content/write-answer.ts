/**
 * Writes answers that carry share links. Most bytes of such an answer are links, and they are the
 * same each time: their JSON is made once for each remembered article, then only put in its place.
 * For a list of 25 that halves what the links cost.
 */
import { randomUUID } from 'node:crypto';
import type { Sharing } from '../../../core';

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

/** `JSON.stringify` with places for the sharings, and what belongs there. */
function stringify(answer: object): { text: string; sharings: readonly Uint8Array[] } {
  const sharings: Uint8Array[] = [];
  met = sharings;
  try {
    return { text: JSON.stringify(answer), sharings };
  } finally {
    met = undefined;
  }
}

/** An answer as JSON in UTF-8, byte for byte what `JSON.stringify` gives; throws where that throws. */
export function writeAnswer(answer: object): Buffer {
  const { text, sharings } = stringify(answer);
  const pieces = text.split(PLACE_IN_JSON);
  // A `toJSON` of somebody's may make a text of its own with a place in it: then they differ.
  if (pieces.length !== sharings.length + 1) return Buffer.from(JSON.stringify(answer));

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
