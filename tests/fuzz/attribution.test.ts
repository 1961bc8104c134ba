import fc from 'fast-check';
import { decodeTag, findTag } from '../../core';
import { classify } from '../../server/src/attribution';
import { anyArrival } from '../attribution/any-arrival';
import { SITE } from '../attribution/arrivals';
import { expectFlat, heap, PATIENCE, RUNS } from './runs';

const KINDS: ReadonlySet<string> = new Set(['visit', 'preview', 'bot', 'internal', 'ignored']);

it(
  'classifies every arrival, and remembers no more for it',
  () => {
    const check = (arrival: Parameters<typeof classify>[0]): void => {
      const { kind, signals, channel = '' } = classify(arrival, SITE);
      const texts = [channel, ...Object.values(signals).map(String)];
      // What is kept fits its column and is one line: lines tell fields apart.
      const odd = texts.filter((text) => text.length > 255 || /[\n\r]/.test(text));
      expect([KINDS.has(kind), odd]).toEqual([true, []]);
    };
    fc.assert(fc.property(anyArrival, check), { numRuns: Math.min(RUNS, 3_000), seed: 1 });
    const before = heap();
    fc.assert(fc.property(anyArrival, check), { numRuns: RUNS, seed: 2 });
    expectFlat(before);
  },
  PATIENCE,
);

it(
  'finds in any address a tag of ours or none',
  () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '?',
        '&',
        '#',
        '=',
        'dsl',
        'DSL',
        'w',
        '%',
        '%64sl',
        '/',
        'https://e.com',
        ';',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const address = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(address, address, (url, text) => {
        const found = findTag(url, 'dsl');
        const tokens = [found, decodeTag(text)].flatMap((tag) => tag?.token ?? []);
        expect(tokens.filter((token) => !/^[0-9A-Za-z]{9}$/.test(token))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 3 },
    );
  },
  PATIENCE,
);
