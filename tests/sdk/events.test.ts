import { MAX_BODY_BYTES, type EventBody } from '../../core/contracts/events';
import { eventId } from '../../sdk/src/events/event-id';
import { BATCH } from '../../sdk/src/events/event-queue';
import { MAX_REFERRER } from '../../sdk/src/events/record';
import { MAX_URL } from '../../sdk/src/page';
import { retryDelay } from '../../sdk/src/events/retry-delay';

describe('the pause before a retry', () => {
  it.each([
    [0, undefined, 0, 500],
    [0, undefined, 1, 1_000],
    [3, undefined, 1, 8_000],
    [5, undefined, 1, 32_000],
    [0, '5', 0, 5_000],
    [0, '0', 0, 500],
    [0, 'soon', 0, 500],
    [0, '999999999', 0, 86_400_000],
  ])('after %i failures, asked for %s, luck %d: %i ms', (failures, asked, random, ms) => {
    expect(retryDelay(failures, asked, random)).toBe(ms);
  });
});

it('makes ids of 22 characters of base64url that do not repeat', () => {
  const ids = Array.from({ length: 1_000 }, eventId);
  expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

it('lets ids begin with the time, so that they are written side by side', () => {
  const begins = (at: number): number => {
    jest.setSystemTime(at);
    const bytes = Buffer.from(eventId(), 'base64url');
    expect(bytes).toHaveLength(16);
    return bytes.readUInt32BE();
  };
  const now = Date.parse('2026-03-10T11:00:00Z');
  jest.useFakeTimers();
  try {
    expect(begins(now + 16)).toBe(begins(now) + 1);
    expect(begins(now + 3600_000)).toBe(begins(now) + 225_000);
  } finally {
    jest.useRealTimers();
  }
});

it('fits the longest events that it batches into one request of the intake', () => {
  const longest: EventBody = {
    id: eventId(),
    type: 'visit',
    url: 'u'.repeat(MAX_URL),
    canonical: 'c'.repeat(MAX_URL),
    referrer: 'r'.repeat(MAX_REFERRER),
    article: 'a'.repeat(200),
    navigation: 'back_forward',
  };
  const body = JSON.stringify({ events: Array.from({ length: BATCH }, () => longest) });
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_BODY_BYTES);
});
