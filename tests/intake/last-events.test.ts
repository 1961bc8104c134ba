import { createLastEvents } from '../../server/src/intake/last-events';

const SITE = 'https://www.example.com';
const OTHER = 'https://www.example.fr';
const AT = Date.parse('2026-01-31T12:00:00Z');

/** A process on a database that several processes may share, and that can fail once. */
function opened(shared: { value: unknown; writes: number } = { value: null, writes: 0 }) {
  let failing = false;
  const last = createLastEvents([SITE, OTHER], {
    get: async () => shared.value,
    async set(value) {
      if (failing) {
        failing = false;
        throw new Error('disk full');
      }
      shared.value = value;
      shared.writes += 1;
    },
  });
  return { last, shared, failOnce: () => (failing = true) };
}

it('keeps the latest time of each origin of the site, and nothing else of an event', async () => {
  const { last, shared } = opened();
  last.note(`${SITE}/articles/hello?secret=1`, AT);
  last.note(`${SITE}/`, AT - 1000);
  last.note('https://elsewhere.example/', AT);
  last.note('no address', AT);
  await last.flush();
  expect(shared.value).toEqual({ [SITE]: AT });
  expect([...(await last.read())]).toEqual([[SITE, AT]]);
});

it('is what any process has seen', async () => {
  const { last, shared } = opened();
  const other = opened(shared).last;
  last.note(`${SITE}/a`, AT);
  other.note(`${SITE}/b`, AT - 1000);
  other.note(`${OTHER}/b`, AT);
  await last.flush();
  await other.flush();
  for (const each of [last, other]) {
    expect(Object.fromEntries(await each.read())).toEqual({ [SITE]: AT, [OTHER]: AT });
  }
});

it('writes only what is new', async () => {
  const { last, shared } = opened();
  await last.flush();
  last.note(`${SITE}/`, AT);
  await last.flush();
  await last.flush();
  expect(shared.writes).toBe(1);
});

it('loses nothing where the database fails', async () => {
  const { last, shared, failOnce } = opened();
  last.note(`${SITE}/`, AT);
  failOnce();
  await expect(last.flush()).rejects.toThrow('disk full');
  await last.flush();
  expect(shared.value).toEqual({ [SITE]: AT });
});

it.each([['a text'], [{ [SITE]: 'now' }], [{ 'https://former.example': AT }]])(
  'is not known where what is stored is %j',
  async (value) => {
    const { last } = opened({ value, writes: 0 });
    expect([...(await last.read())]).toEqual([]);
  },
);
