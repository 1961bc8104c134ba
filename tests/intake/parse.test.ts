import { CHANNELS, MAX_EVENTS } from '../../core';
import { parseJson } from '../../server/src/http/read-body';
import { parseEvents } from '../../server/src/intake/parse';
import { refusalOf } from './refusal';

type Loose = Record<string, unknown>;

const ID = 'AAAAAAAAAAAAAAAAAAAA-_';
const visit = (changes: Loose = {}): Loose => ({
  id: ID,
  type: 'visit',
  url: 'https://www.example.com/articles/hello?dsl=w',
  ...changes,
});
const bodyOf = (...events: unknown[]): unknown => ({ events });

describe('accepts', () => {
  it.each<[string, Loose]>([
    ['the least that an event needs', visit()],
    ['a share', visit({ type: 'share', channel: 'whatsapp' })],
    ['a copy', visit({ type: 'copy' })],
    ['an empty referrer', visit({ referrer: '' })],
    ['whatever a browser calls its referrer', visit({ referrer: `nonsense ${'a'.repeat(9000)}` })],
    ['an article key', visit({ article: 'api::article.article:doc1:fr' })],
    ['a damaged article key, which is nobody’s', visit({ article: 'x' })],
    ['an address in upper case', visit({ url: 'HTTPS://E.COM/A' })],
    ['a canonical address', visit({ canonical: 'https://e.com/a' })],
    ['an address of 4,096 characters', visit({ url: `https://e.com/${'a'.repeat(4082)}` })],
    ['an address with letters outside ASCII', visit({ url: 'https://été.fr/é?😀' })],
    ...['navigate', 'reload', 'back_forward', 'prerender'].map((navigation): [string, Loose] => [
      `navigation ${navigation}`,
      visit({ navigation }),
    ]),
  ])('%s', (_, event) => {
    expect(parseEvents(bodyOf(event), 'browser')).toEqual([event]);
  });

  it.each(CHANNELS.filter(({ delivery }) => delivery !== 'none').map(({ id }) => id))(
    'a share through %s',
    (channel) => {
      expect(parseEvents(bodyOf(visit({ type: 'share', channel })), 'browser')).toHaveLength(1);
    },
  );

  it(`${MAX_EVENTS} events`, () => {
    const events = Array.from({ length: MAX_EVENTS }, () => visit());
    expect(parseEvents(bodyOf(...events), 'browser')).toHaveLength(20);
  });
});

describe('drops what a browser must not say', () => {
  it.each<[string, unknown]>([
    ['time', '2026-01-31T12:00:00Z'],
    ['address', '192.0.2.1'],
    ['userAgent', 'x'],
    ['headers', { dnt: '1' }],
    ['sample', true],
    ['anything', 'else'],
  ])('%s', (name, value) => {
    expect(parseEvents(bodyOf(visit({ [name]: value })), 'browser')).toEqual([visit()]);
  });

  it('and a prototype', () => {
    const event = JSON.parse(
      `{"__proto__":{"sample":true},"id":"${ID}","type":"visit","url":"https://e.com/"}`,
    ) as unknown;
    const [parsed] = parseEvents(bodyOf(event), 'browser');
    expect(parsed?.sample).toBeUndefined();
    expect(({} as Loose)['sample']).toBeUndefined();
  });
});

describe('answers 400 and says where', () => {
  const refusal = (body: unknown, sender: 'browser' | 'on-behalf' = 'browser') =>
    refusalOf(() => parseEvents(body, sender));

  it.each<[unknown, string]>([
    [undefined, 'body'],
    [null, 'body'],
    ['text', 'body'],
    [7, 'body'],
    [[], 'body'],
    [{}, 'events'],
    [{ events: null }, 'events'],
    [{ events: {} }, 'events'],
    [{ events: [] }, 'events'],
    [{ events: Array.from({ length: MAX_EVENTS + 1 }, () => visit()) }, 'events'],
    [bodyOf(null), 'events.0'],
    [bodyOf('visit'), 'events.0'],
    [bodyOf([]), 'events.0'],
  ])('where the body is %j', async (body, path) => {
    const { status, message } = await refusal(body);
    expect(status).toBe(400);
    expect(message.startsWith(`${path}: expected `)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['id', undefined],
    ['id', 7],
    ['id', ''],
    ['id', 'A'.repeat(21)],
    ['id', 'A'.repeat(23)],
    ['id', `${'A'.repeat(21)}+`],
    ['id', `${'A'.repeat(21)}é`],
    ['id', `${'A'.repeat(22)}\n`],
    ['type', undefined],
    ['type', 'preview'],
    ['type', 'Visit'],
    ['type', null],
    ['url', undefined],
    ['url', ''],
    ['url', '/articles/hello'],
    ['url', 'www.example.com'],
    ['url', 'ftp://e.com/'],
    ['url', 'javascript:alert(1)//https://'],
    ['url', 'https://'],
    ['url', 'https://[bad/'],
    ['url', ['https://e.com/']],
    ['url', `https://e.com/${'a'.repeat(4083)}`],
    ['referrer', null],
    ['referrer', 7],
    ['article', 7],
    ['article', 'a'.repeat(201)],
    ['channel', 'fax'],
    ['channel', 'address'],
    ['channel', '__proto__'],
    ['channel', 'WhatsApp'],
    ['channel', null],
    ['navigation', 'push'],
    ['navigation', ''],
  ])('where %s is %j', async (field, value) => {
    const { status, message, options } = await refusal(bodyOf(visit(), visit({ [field]: value })));
    expect(status).toBe(400);
    expect(message.startsWith(`events.1.${field}: expected `)).toBe(true);
    expect(options.details).toMatchObject({ errors: [{ path: `events.1.${field}` }] });
  });

  it.each<[string, unknown]>([
    ['time', 'yesterday'],
    ['time', '2026-01-31'],
    ['time', '2026-01-31T12:00:00'],
    ['time', '2026-02-30T12:00:00Z'],
    ['time', 1769860800000],
    ['address', 7],
    ['address', '1'.repeat(1001)],
    ['userAgent', 7],
    ['headers', 'dnt: 1'],
    ['sample', 'true'],
  ])('where a server says that %s is %j', async (field, value) => {
    const { status, message } = await refusal(bodyOf(visit({ [field]: value })), 'on-behalf');
    expect(status).toBe(400);
    expect(message.startsWith(`events.0.${field}: expected `)).toBe(true);
  });

  it('where a header is no text', async () => {
    const event = visit({ headers: { dnt: 1 } });
    expect((await refusal(bodyOf(event), 'on-behalf')).message).toContain('events.0.headers.dnt');
  });

  it('where a share names no channel', async () => {
    const { message } = await refusal(bodyOf(visit({ type: 'share' })));
    expect(message).toBe('events.0.channel: expected the channel of the share');
  });

  it('in sentences that can be read', async () => {
    for (const field of ['id', 'type', 'url', 'referrer', 'article', 'channel', 'navigation']) {
      const { message } = await refusal(bodyOf(visit({ [field]: 7 })));
      expect(message).not.toContain('expected Invalid input');
    }
  });

  it('at most ten times, so that an answer stays small', async () => {
    const events = Array.from({ length: 20 }, () => visit({ id: 'x' }));
    const { options } = await refusal(bodyOf(...events));
    expect((options.details as { errors: unknown[] }).errors).toHaveLength(10);
  });
});

it('takes from a server what only the connection says of a browser', () => {
  const event = visit({
    time: '2026-01-31T12:00:00+01:00',
    address: '2001:db8::1',
    userAgent: 'x',
    headers: { 'sec-gpc': '1' },
    sample: false,
  });
  expect(parseEvents(bodyOf(event), 'on-behalf')).toEqual([event]);
});

it.each([
  '',
  null,
  7,
  '/articles/hello',
  '//e.com/x',
  'javascript:alert(1)',
  `https://e.com/${'a'.repeat(4083)}`,
])('takes a canonical address that is none for a missing one: %j', (canonical) => {
  expect(parseEvents(bodyOf(visit({ canonical })), 'browser')).toEqual([visit()]);
});

it('says that an event is no object', async () => {
  const refusal = await refusalOf(() => parseEvents(bodyOf(null), 'browser'));
  expect(refusal.message).toBe('events.0: expected an event');
});

describe('text that should be JSON', () => {
  it('is read', () => {
    expect(parseJson('{"events":[]}')).toEqual({ events: [] });
  });

  it.each(['', '{', 'undefined', "{'a':1}", '\u0000', '{"a":1}x'])(
    'is refused with 400 where it is %j',
    async (text) => {
      const refusal = await refusalOf(() => parseJson(text));
      expect(refusal.status).toBe(400);
      expect(refusal.message).toBe('body: expected JSON');
    },
  );
});
