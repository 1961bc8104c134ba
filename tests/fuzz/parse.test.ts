import fc from 'fast-check';
import { HttpError } from '../../server/src/http/http-error';
import { parseJson } from '../../server/src/http/read-body';
import { onBehalf } from '../../server/src/intake/on-behalf';
import { parseEvents } from '../../server/src/intake/parse';
import { anyBodyText } from './any-body';
import { expectFlat, heap, PATIENCE, RUNS } from './runs';

const NOW = Date.parse('2026-03-10T11:00:00Z');

it(
  'takes a body or refuses it with 400 and a place, whatever was sent',
  () => {
    const outcomes = { taken: 0, refused: 0 };
    const check = (text: string): void => {
      try {
        const body = parseJson(text);
        const events = parseEvents(body, 'browser');
        expect(events.length).toBeGreaterThan(0);
        onBehalf(parseEvents(body, 'on-behalf'), NOW, {});
        outcomes.taken += 1;
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        expect(error.status).toBe(400);
        // A header may have any name; nothing of our libraries' own words.
        expect(error.message).toMatch(
          /^(body|events)[^]*: (expected (?!Invalid)|sample traffic is not allowed)/,
        );
        expect(error.message.length).toBeLessThan(400);
        outcomes.refused += 1;
      }
    };
    fc.assert(fc.property(anyBodyText, check), { numRuns: 500, seed: 1 });
    const before = heap();
    fc.assert(fc.property(anyBodyText, check), { numRuns: RUNS, seed: 2 });
    expectFlat(before);
    // The inputs reach either side.
    expect(outcomes.taken).toBeGreaterThan(RUNS / 50);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 50);
    expect(Object.prototype).not.toHaveProperty('events');
  },
  PATIENCE,
);
