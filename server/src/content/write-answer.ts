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

/** What was met in an answer while it was written. */
interface Met {
  /** JSON in UTF-8, in the order of the places. */
  sharings: Uint8Array[];
  /** Of all of it. */
  bytes: number;
}

/** While an answer is being written. */
let met: Met | undefined;

/**
 * Has the JSON of a `sharing` made once. Freezes it, since it is handed out again and again: who
 * wants another one copies it, and copies are written like any other object.
 */
export function writtenOnce(sharing: Sharing): Sharing {
  let json: Uint8Array | undefined;
  function toJSON(this: unknown): unknown {
    if (!met || this !== sharing) return this;
    json ??= Buffer.from(JSON.stringify({ ...sharing }));
    met.sharings.push(json);
    met.bytes += json.length;
    return PLACE;
  }
  sharing.links.forEach(Object.freeze);
  Object.freeze(sharing.links);
  Object.freeze(sharing.chains);
  // Not enumerable, so that a copy does not take it along.
  return Object.freeze(Object.defineProperty(sharing, 'toJSON', { value: toJSON }));
}

/** `JSON.stringify` with places for the sharings, and what belongs there. */
function stringify(answer: object): Met & { text: string } {
  const found: Met = (met = { sharings: [], bytes: 0 });
  try {
    const text = JSON.stringify(answer);
    return { text, ...found };
  } finally {
    met = undefined;
  }
}

/** An answer as JSON in UTF-8, byte for byte what `JSON.stringify` gives; throws where that throws. */
export function writeAnswer(answer: object): Buffer {
  const { text, sharings, bytes: links } = stringify(answer);
  const pieces = text.split(PLACE_IN_JSON);
  // A `toJSON` of somebody's may make a text of its own with a place in it: then they differ.
  if (pieces.length !== sharings.length + 1) return Buffer.from(JSON.stringify(answer));

  const places = sharings.length * PLACE_IN_JSON.length;
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(text) - places + links);
  let at = 0;
  pieces.forEach((piece, index) => {
    at += bytes.write(piece, at);
    const json = sharings[index];
    if (!json) return;
    bytes.set(json, at);
    at += json.length;
  });
  return bytes;
}
