import { MAX_BODY_BYTES, MAX_EVENTS, type EventBody } from '../../core/contracts/events';
import { batches, bodyOf } from '../../sdk/src/events/batches';
import { eventId } from '../../sdk/src/events/event-id';
import { retryDelay } from '../../sdk/src/events/retry-delay';

const event = (id: number, length = 10): EventBody => ({
  id: String(id),
  type: 'visit',
  url: `https://www.example.com/${'a'.repeat(length)}`,
});

describe('batches', () => {
  it('keeps requests within the intake’s limits, and every event once and in order', () => {
    const events = Array.from({ length: 90 }, (_, id) => event(id, id % 7 ? 10 : 4000));
    const split = batches(events);
    expect(split.flat()).toEqual(events);
    for (const batch of split) {
      expect(batch.length).toBeLessThanOrEqual(MAX_EVENTS);
      expect(Buffer.byteLength(bodyOf(batch))).toBeLessThanOrEqual(MAX_BODY_BYTES);
    }
  });
  it('makes no request of nothing', () => expect(batches([])).toEqual([]));
});

describe('the pause before a retry', () => {
  it.each([
    [0, undefined, 0, 500],
    [0, undefined, 1, 1_000],
    [3, undefined, 1, 8_000],
    [20, undefined, 1, 60_000],
    [0, '5', 0, 5_000],
    [0, '0', 0, 500],
    [0, 'Thu, 01 Jan 1970 00:00:30 GMT', 0, 29_000],
    [0, 'Thu, 01 Jan 1970 00:00:00 GMT', 0, 500],
    [0, 'soon', 0, 500],
    [0, '999999999', 0, 86_400_000],
  ])('after %i failures, asked for %s, luck %d: %i ms', (failures, asked, random, ms) => {
    expect(retryDelay(failures, asked, 1_000, random)).toBe(ms);
  });
});

it('makes ids of 22 characters of base64url that do not repeat', () => {
  const ids = Array.from({ length: 1_000 }, eventId);
  expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
