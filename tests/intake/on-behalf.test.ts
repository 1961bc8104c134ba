import { onBehalf } from '../../server/src/intake/on-behalf';
import type { IncomingEvent } from '../../server/src/intake/parse';
import { refusalOf } from './refusal';

const NOW = Date.parse('2026-01-31T12:00:00Z');
const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;
const DEMO = { NODE_ENV: 'development', DARK_SOCIAL_SAMPLE_TRAFFIC: 'true' } as const;

const event = (changes: Partial<IncomingEvent> = {}): IncomingEvent => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  type: 'visit',
  url: 'https://www.example.com/articles/hello',
  ...changes,
});
const ago = (ms: number): string => new Date(NOW - ms).toISOString();

const momentOf = (changes: Partial<IncomingEvent>, env: NodeJS.ProcessEnv = {}) =>
  onBehalf([event(changes)], NOW, env)[0]?.at;

describe('time', () => {
  it.each<[string, string | undefined, number]>([
    ['now, where none is given', undefined, NOW],
    ['an hour ago', ago(3600 * SECOND), NOW - 3600 * SECOND],
    ['exactly a day ago', ago(DAY), NOW - DAY],
    ['in another zone', '2026-01-31T12:30:00+01:00', NOW - 1800 * SECOND],
    ['now, where the other clock is a little ahead', ago(-60 * SECOND), NOW],
  ])('is %s', (_, time, at) => {
    expect(momentOf({ time })).toBe(at);
  });

  it.each<[string, string]>([
    ['a day and a millisecond ago', ago(DAY + 1)],
    ['more than a minute ahead', ago(-60 * SECOND - 1)],
    ['tomorrow', ago(-DAY)],
    ['in 1970', new Date(0).toISOString()],
    ['none at all', '2026-01-31T99:00:00Z'],
  ])('is refused with 400 where it is %s', async (_, time) => {
    const refusal = await refusalOf(() => onBehalf([event(), event({ time })], NOW, {}));
    expect(refusal.status).toBe(400);
    expect(refusal.message).toMatch(/^events\.1\.time: expected /);
  });
});

describe('visitor', () => {
  it('is who the server says', () => {
    const [recordable] = onBehalf(
      [event({ address: '192.0.2.1', userAgent: 'Mozilla/5.0', headers: { dnt: '1' } })],
      NOW,
      {},
    );
    expect(recordable?.visitor).toEqual({
      address: '192.0.2.1',
      userAgent: 'Mozilla/5.0',
      headers: { dnt: '1' },
    });
  });

  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['192.0.2.66, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['', undefined],
    ['unknown', undefined],
  ])(
    'has an address in one spelling, or none, and counts all the same: %j',
    (address, spelling) => {
      const [recordable] = onBehalf([event({ address })], NOW, {});
      expect(recordable?.visitor.address).toBe(spelling);
    },
  );

  it('is nobody where the server says nothing: its own address never stands in', () => {
    const [recordable] = onBehalf([event()], NOW, {});
    expect(recordable?.visitor).toEqual({ address: undefined, userAgent: '', headers: {} });
  });

  it('keeps events in their order', () => {
    const events = ['A', 'B', 'C'].map((letter) => event({ id: letter.repeat(22) }));
    expect(onBehalf(events, NOW, {}).map((each) => each.event)).toEqual(events);
  });
});

describe('sample traffic', () => {
  it('may write the past in the demo', () => {
    expect(momentOf({ sample: true, time: ago(399 * DAY) }, DEMO)).toBe(NOW - 399 * DAY);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['without the demo’s variable', { NODE_ENV: 'development' }],
    ['with that variable off', { NODE_ENV: 'development', DARK_SOCIAL_SAMPLE_TRAFFIC: 'false' }],
    ['in production, though the variable is set', { ...DEMO, NODE_ENV: 'production' }],
    ['in an empty environment', {}],
  ])('is refused with 400 %s', async (_, env) => {
    const refusal = await refusalOf(() => onBehalf([event(), event({ sample: true })], NOW, env));
    expect(refusal.status).toBe(400);
    expect(refusal.message).toMatch(/^events\.1\.sample: /);
  });

  it.each<[string, Partial<IncomingEvent>]>([
    ['older than 400 days', { sample: true, time: ago(400 * DAY + 1) }],
    ['from the future', { sample: true, time: ago(-DAY) }],
    ['that is not labelled', { time: ago(2 * DAY) }],
    ['labelled false', { sample: false, time: ago(2 * DAY) }],
  ])('is refused in the demo too where it is %s', async (_, changes) => {
    expect((await refusalOf(() => momentOf(changes, DEMO))).status).toBe(400);
  });
});
