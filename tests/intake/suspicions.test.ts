import { randomBytes } from 'node:crypto';
import { createSuspicions, type Sent, type Suspicions } from '../../server/src/intake/suspicions';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3600 * 1000;
const SAFARI = 'Mozilla/5.0 (iPhone) Safari';
const CHROME = 'Mozilla/5.0 (Android) Chrome';

let suspicions: Suspicions;
let people = 0;
beforeEach(() => {
  suspicions = createSuspicions();
  people = 0;
});

/** An event of somebody new, unless said otherwise. */
const send = (event: Partial<Sent> = {}): string =>
  suspicions.of({
    id: randomBytes(16).toString('base64url'),
    at: NOON,
    kind: 'visit',
    article: 'api::article.article:a:fr',
    address: `198.51.${Math.floor(people / 250)}.${people++ % 250}`,
    userAgent: SAFARI,
    ...event,
  });
const times = (count: number, event: Partial<Sent> = {}): string[] =>
  Array.from({ length: count }, () => send(event));
const signs = (found: readonly string[]): string[] => [...new Set(found)];

describe('one network that sends most of an article’s events', () => {
  it('is suspicious after sixty in an hour, and only then', () => {
    const found = times(100, { address: '192.0.2.1' });
    expect(signs(found.slice(0, 60))).toEqual(['']);
    expect(signs(found.slice(60))).toEqual(['network']);
  });

  it('is not where as many come from elsewhere', () => {
    times(300);
    expect(signs(times(200, { address: '192.0.2.1' }))).toEqual(['']);
  });

  it('is counted anew each hour, and for each article', () => {
    times(60, { address: '192.0.2.1' });
    expect(send({ address: '192.0.2.1', at: NOON + HOUR })).toBe('');
    expect(send({ address: '192.0.2.1', article: 'api::article.article:b:fr' })).toBe('');
    expect(send({ address: '192.0.2.1' })).toBe('network');
  });

  it('is told by nothing where a server records without addresses', () => {
    expect(signs(times(500, { address: undefined }))).toEqual(['']);
  });
});

describe('one user agent that sends most of an article’s events', () => {
  it('is suspicious if hardly anybody else has it', () => {
    times(1_000, { article: 'api::article.article:b:fr', userAgent: CHROME });
    const found = times(300, { userAgent: 'Forger/1.0' });
    expect(signs(found.slice(0, 200))).toEqual(['']);
    expect(signs(found.slice(200))).toEqual(['agent']);
  });

  it('is not if others have it too, as millions of phones do', () => {
    times(300, { article: 'api::article.article:b:fr', userAgent: CHROME });
    times(100, { article: 'api::article.article:b:fr', userAgent: SAFARI });
    expect(signs(times(1_000, { userAgent: SAFARI }))).toEqual(['']);
  });

  it('is not if nothing is known of the other articles', () => {
    expect(signs(times(1_000, { userAgent: SAFARI }))).toEqual(['']);
  });
});

describe('shares', () => {
  const share = (event: Partial<Sent> = {}) => ({ kind: 'share' as const, ...event });

  it('are suspicious where their network has not opened the article', () => {
    times(100);
    const found = times(30, share({ address: '192.0.2.1' }));
    expect(signs(found.slice(0, 20))).toEqual(['']);
    expect(signs(found.slice(20))).toEqual(['no-view']);
  });

  it('are not where it has', () => {
    times(100);
    times(10, { address: '192.0.2.1' });
    expect(signs(times(30, share({ address: '192.0.2.1' })))).toEqual(['']);
  });

  it('are not on a site that shows buttons and counts no views', () => {
    times(100, share());
    expect(signs(times(30, share({ address: '192.0.2.1' })))).toEqual(['']);
  });
});

describe('ids', () => {
  const START = 'AAAAAAAAAAAAAAAA';

  it('that follow one another are suspicious', () => {
    expect(send({ address: '192.0.2.1', id: `${START}AAAAAA` })).toBe('');
    expect(send({ address: '192.0.2.1', id: `${START}AAAAAQ` })).toBe('ids');
  });

  it('are not where an event is sent again', () => {
    const again = { address: '192.0.2.1', id: `${START}AAAAAA` };
    expect(times(3, again)).toEqual(['', '', '']);
  });

  it('are not where they begin with the same moment', () => {
    const id = (): string =>
      Buffer.concat([Buffer.from([1, 2, 3, 4]), randomBytes(12)]).toString('base64url');
    expect(
      signs(Array.from({ length: 50 }, () => send({ address: '192.0.2.1', id: id() }))),
    ).toEqual(['']);
  });
});

it('says nothing of previews, which messengers fetch from few networks', () => {
  expect(signs(times(500, { kind: 'preview', address: '192.0.2.1' }))).toEqual(['']);
});
