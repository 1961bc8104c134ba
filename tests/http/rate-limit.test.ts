import { HttpError } from '../../server/src/http/http-error';
import { createRateLimit, type Sender } from '../../server/src/http/rate-limit';

const HOUR = 3600;
const sender = (userAgent: string, address = '203.0.113.7'): Sender => ({ address, userAgent });

/** How many of these requests are taken; each other one must be refused with 429. */
async function taken(
  limit: ReturnType<typeof createRateLimit>,
  senders: readonly Sender[],
): Promise<number> {
  let count = 0;
  for (const each of senders) {
    try {
      await limit(each);
      count += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ status: 429 });
      expect((error as HttpError).options.retryAfter).toBeGreaterThan(0);
    }
  }
  return count;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const limitOf = (requests: number) => createRateLimit({ requests, seconds: HOUR });

it('takes as many of a visitor as it may, and refuses only what is over', async () => {
  expect(
    await taken(
      limitOf(20),
      times(60, () => sender('A')),
    ),
  ).toBe(20);
});

it('takes as many of an address, whatever agents it invents', async () => {
  expect(
    await taken(
      limitOf(20),
      times(60, (index) => sender(`agent ${index}`)),
    ),
  ).toBe(20);
});

it('leaves others alone, also behind the same address', async () => {
  const limit = limitOf(40);
  expect(
    await taken(
      limit,
      times(500, () => sender('abusive')),
    ),
  ).toBe(40);
  expect(
    await taken(
      limit,
      times(30, (index) => sender(`reader ${index % 6}`)),
    ),
  ).toBe(30);
  expect(
    await taken(
      limit,
      times(30, (index) => sender('A', `198.51.100.${index}`)),
    ),
  ).toBe(30);
});

it('takes more of an address with many visitors, up to four times as many', async () => {
  const office = times(4_000, (index) => sender(`agent ${index % 400}`));
  expect(await taken(limitOf(100), office)).toBe(400);
  // Too few to be an office.
  expect(
    await taken(
      limitOf(100),
      times(4_000, (index) => sender(`agent ${index % 40}`)),
    ),
  ).toBe(100);
});

it('takes everything without a limit', async () => {
  expect(
    await taken(
      createRateLimit(false),
      times(1_000, () => sender('A')),
    ),
  ).toBe(1_000);
});
