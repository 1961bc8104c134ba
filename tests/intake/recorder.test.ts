import type { IgnoredReason } from '../../core';
import type { Recordable } from '../../server/src/intake/recordable';
import type { RecorderOptions } from '../../server/src/intake/recorder';
import { visitorHashes } from '../../server/src/intake/visitor';
import { createTally } from '../../server/src/operations/tally';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { CHROME } from '../attribution/arrivals';
import { AT, KEY, recording, URL_OF_ARTICLE, visit } from './recording';

/** What is stored of one event. */
async function storedOf(
  recordable: Recordable,
  options?: Partial<RecorderOptions>,
): Promise<StoredEvent | undefined> {
  const { record, stored } = recording(options);
  await record([[recordable]]);
  return stored[0];
}

describe('stores', () => {
  it('what was decided and the few signals that decided it, and nothing else', async () => {
    const url = `${URL_OF_ARTICLE}?utm_source=Letter&secret=1`;
    const referrer = 'https://mail.google.com/mail/u/0/?q=private';
    const recordable = visit({ url, referrer });
    expect(await storedOf(recordable, { visitors: false })).toEqual({
      id: 'AAAAAAAAAAAAAAAAAAAAAA',
      at: AT,
      article: { uid: 'api::article.article', documentId: 'doc1', locale: null },
      kind: 'visit',
      source: 'campaign',
      channel: 'letter',
      evidence: 'none',
      reason: 'campaign',
      provider: '',
      sharedBy: '',
      paid: false,
      excluded: false,
      signals: {
        tag: '',
        tagGroup: '',
        referrerKind: 'web',
        referrerHost: 'mail.google.com',
        app: '',
        utmSource: 'letter',
        utmMedium: '',
        campaignNamed: false,
        clickId: '',
        page: 'deep',
        visitor: 'new',
        suspicion: '',
      },
      sample: false,
    });
    const text = JSON.stringify(await storedOf(recordable));
    for (const word of ['192.0.2.1', 'Mozilla', 'private?', 'q=', 'secret']) {
      expect(text).not.toContain(word);
    }
  });

  it.each<[string, Partial<Recordable['event']>, Partial<StoredEvent>]>([
    ['a tagged visit', { url: `${URL_OF_ARTICLE}?dsl=w` }, { kind: 'visit', channel: 'whatsapp' }],
    [
      'a view from within the site',
      { referrer: 'https://e.com/' },
      { kind: 'internal', source: 'internal' },
    ],
    [
      'a private share',
      { type: 'share', channel: 'signal' },
      { kind: 'share', source: 'private', channel: 'signal', evidence: 'none' },
    ],
    [
      'a public share',
      { type: 'share', channel: 'x' },
      { kind: 'share', source: 'public', channel: 'x', evidence: 'none' },
    ],
    ['copied text', { type: 'copy' }, { kind: 'copy', source: 'private', channel: 'copy' }],
    ['an article by its key, wherever it was read', { article: KEY, url: 'https://e.com/x' }, {}],
    [
      'a channel that fits its column',
      { referrer: `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}/` },
      { channel: `${'b'.repeat(60)}.${'c'.repeat(60)}`.slice(0, 100) },
    ],
  ])('%s', async (_, event, kept) => {
    expect(await storedOf(visit(event))).toMatchObject({ ...kept, at: AT });
  });
});

describe('ignores', () => {
  it.each<[string, Recordable]>([
    ['an address of no article', visit({ url: 'https://e.com/articles/nope' })],
    ['an address of another site', visit({ url: 'https://evil.com/articles/hello' })],
    ['a draft', visit({ url: 'https://e.com/articles/draft' })],
    [
      'a key of no article, at an address of none',
      visit({ article: 'api::article.article:nope', url: 'https://e.com/nope' }),
    ],
    ['a program', visit({}, { userAgent: 'curl/8.5.0' })],
    [
      'a program that presses a button',
      visit({ type: 'share', channel: 'x' }, { userAgent: 'Googlebot/2.1' }),
    ],
    ['a reload', visit({ navigation: 'reload' })],
    ['a page that was only prepared', visit({ navigation: 'prerender' })],
  ])('%s', async (_, recordable) => {
    const { record, stored } = recording();
    expect(await record([[recordable]])).toEqual([{ accepted: 0, duplicates: 0, ignored: 1 }]);
    expect(stored).toEqual([]);
  });
});

describe('a visitor who was here before', () => {
  const later = (minutes: number, event: Partial<Recordable['event']> = {}): Recordable => ({
    ...visit({ id: `${String(minutes).padStart(2, '0')}${'A'.repeat(20)}`, ...event }),
    at: AT + minutes * 60_000,
  });
  const reasons = (stored: readonly StoredEvent[]): string[] => stored.map(({ reason }) => reason);

  it('goes on with their visit, or comes back to a page: neither is inferred to be private', async () => {
    const { record, stored } = recording();
    for (const minutes of [0, 10, 50]) await record([[later(minutes)]]);
    expect(reasons(stored)).toEqual([
      'no-referrer-deep-page',
      'no-referrer-visit-goes-on',
      'no-referrer-page-seen-before',
    ]);
  });

  it('is new where nobody may be known again', async () => {
    const { record, stored } = recording({ visitors: false });
    for (const minutes of [0, 10]) await record([[later(minutes)]]);
    expect(reasons(stored)).toEqual(['no-referrer-deep-page', 'no-referrer-deep-page']);
  });

  it('is new to a retry of what could not be stored', async () => {
    const { record, stored, failOnce } = recording();
    failOnce();
    await expect(record([[later(0)]])).rejects.toThrow('disk full');
    await record([[later(0)]]);
    expect(reasons(stored)).toEqual(['no-referrer-deep-page']);
  });
});

describe('a link preview', () => {
  const SLACK = 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)';
  const WHATSAPP = 'WhatsApp/2.23.20.0 A';
  const fetched = (userAgent: string, letter: string, at = AT): Recordable => ({
    ...visit({ id: letter.repeat(22) }, { userAgent }),
    at,
  });

  it('is stored as what it is, without a visitor', async () => {
    const stored = await storedOf(fetched(WHATSAPP, 'A'));
    expect(stored).toMatchObject({ kind: 'preview', source: 'private', channel: 'whatsapp' });
    expect(stored?.visitor).toBeUndefined();
  });

  it('counts once in a window where a server fetches it, whoever reports it', async () => {
    const { record } = recording();
    const [first, again] = await record([[fetched(SLACK, 'A')], [fetched(SLACK, 'B')]]);
    expect(first).toMatchObject({ accepted: 1 });
    expect(again).toMatchObject({ accepted: 0, duplicates: 1 });
    const nextWeek = fetched(SLACK, 'C', AT + 8 * 24 * 3600 * 1000);
    expect(await record([[nextWeek]])).toMatchObject([{ accepted: 1 }]);
  });

  it('counts each time where a sender’s device fetches it', async () => {
    const { record } = recording();
    const answers = await record([[fetched(WHATSAPP, 'A')], [fetched(WHATSAPP, 'B')]]);
    expect(answers).toMatchObject([{ accepted: 1 }, { accepted: 1 }]);
  });
});

describe('tells each request what of it', () => {
  const id = 'BBBBBBBBBBBBBBBBBBBBBB';
  const events = [visit(), visit({ id }), visit({ url: 'https://e.com/' })];

  it('was counted, was known and was ignored', async () => {
    const { record } = recording();
    expect([await record([events]), await record([events])]).toEqual([
      [{ accepted: 2, duplicates: 0, ignored: 1 }],
      [{ accepted: 0, duplicates: 2, ignored: 1 }],
    ]);
  });

  it('was new to it first, where another request of its group carries the same', async () => {
    const { record } = recording();
    expect(await record([[visit()], events, []])).toEqual([
      { accepted: 1, duplicates: 0, ignored: 0 },
      { accepted: 1, duplicates: 1, ignored: 1 },
      { accepted: 0, duplicates: 0, ignored: 0 },
    ]);
  });

  it('was new, where it carries the same twice', async () => {
    const { record } = recording();
    expect(await record([[visit(), visit()]])).toEqual([
      { accepted: 1, duplicates: 1, ignored: 0 },
    ]);
  });
});

describe('visitors', () => {
  it('are known by the salt of the site’s day', async () => {
    const visitor = { address: '192.0.2.1', userAgent: CHROME };
    // 23:30 UTC is the next day in Paris.
    expect((await storedOf(visit()))?.visitor).toEqual(
      visitorHashes('salt of 20260201', visitor, KEY),
    );
  });

  it.each<[string, Recordable, Partial<RecorderOptions>]>([
    ['where the site counts none', visit(), { visitors: false }],
    ['under Global Privacy Control', visit({}, { headers: { 'sec-gpc': '1' } }), {}],
    ['under Do Not Track', visit({}, { headers: { dnt: '1' } }), {}],
    ['without an address', visit({}, { address: undefined }), {}],
  ])('are not known %s, and the visit still counts', async (_, recordable, options) => {
    const stored = await storedOf(recordable, options);
    expect(stored).toMatchObject({ kind: 'visit' });
    expect(stored?.visitor).toBeUndefined();
  });

  it('are known again where the site does not honour the signal', async () => {
    const stored = await storedOf(visit({}, { headers: { dnt: '1' } }), {
      privacySignals: ['gpc'],
    });
    expect(stored?.visitor).toBeDefined();
  });
});

describe('tokens of shares', () => {
  const TAGGED = `${URL_OF_ARTICLE}?dsl=wZk3pQ81sX`;
  const on = { chains: true };

  it.each<[string, Partial<Recordable['event']>, StoredEvent['chain']]>([
    ['a visit by a share', { url: TAGGED }, { parent: 'Zk3pQ81sX', token: undefined }],
    [
      'a share by somebody who came by one',
      { type: 'share', channel: 'copy', url: TAGGED, tag: 'c987654321', parent: 'wZk3pQ81sX' },
      { parent: 'Zk3pQ81sX', token: '987654321' },
    ],
    ['a visit by a channel alone', { url: `${URL_OF_ARTICLE}?dsl=w` }, undefined],
    [
      'a visit by a share with a full stop behind it',
      { url: `${TAGGED}.` },
      { parent: 'Zk3pQ81sX', token: undefined },
    ],
    ['a visit by a damaged tag', { url: `${URL_OF_ARTICLE}?dsl=wZk3` }, undefined],
    [
      'a share with damaged tags',
      { type: 'share', channel: 'copy', tag: 'c98', parent: '<b>' },
      undefined,
    ],
  ])('are read from %s', async (_, event, chain) => {
    expect((await storedOf(visit(event), on))?.chain).toEqual(chain);
  });

  it.each<[string, Recordable['visitor']['headers'], Partial<RecorderOptions>]>([
    ['where the site has none', {}, {}],
    ['under Global Privacy Control', { 'sec-gpc': '1' }, on],
    ['under Do Not Track', { dnt: '1' }, on],
  ])('are not read %s, and the event still counts', async (_, headers, options) => {
    const event = await storedOf(visit({ url: TAGGED, tag: 'a' }, { headers }), options);
    expect(event).toMatchObject({ kind: 'visit', channel: 'whatsapp' });
    expect(event?.chain).toBeUndefined();
  });
});

describe('visits that find no article are counted as misses', () => {
  const missedBy = async (...events: Partial<Recordable['event']>[]): Promise<string[]> => {
    const { record, missed } = recording();
    await record([events.map((event) => visit(event))]);
    return missed;
  };

  it('by what their address lacks', async () => {
    expect(
      await missedBy(
        { url: 'https://e.com/pt-br/artigos/ola?utm_source=x' },
        { url: 'https://e.com/articles/gone' },
        { article: 'api::article.article:gone', url: 'https://e.com/x/y' },
        { article: 'nonsense', url: 'https://e.com/x/y' },
        { url: 'https://e-com.translate.goog/articles/gone' },
      ),
    ).toEqual([
      'no-path /pt-br/…',
      'no-entry /articles/…',
      'no-article api::article.article',
      'no-article …',
      'no-entry /articles/…',
    ]);
  });

  it('except home pages, sections, reloads, shares, and visits that find theirs', async () => {
    expect(
      await missedBy(
        {},
        { url: 'https://e.com/' },
        { url: 'https://e.com/fr' },
        { url: 'https://e.com/tag/politics' },
        { url: 'https://e.com/blog/x', navigation: 'reload' },
        { url: 'https://e.com/blog/x', type: 'share', channel: 'email' },
      ),
    ).toEqual([]);
  });

  it('except bots, and views from within the site', async () => {
    const { record, missed } = recording();
    const url = 'https://e.com/blog/x';
    await record([
      [visit({ url }, { userAgent: 'Googlebot/2.1' }), visit({ url, referrer: 'https://e.com/' })],
    ]);
    expect(missed).toEqual([]);
  });
});

describe('finds an article', () => {
  it.each([
    ['by its address where the key names none', { article: 'nonsense' }],
    ['by its address where the key is empty', { article: '' }],
    ['on the other scheme', { url: 'http://e.com/articles/hello' }],
    ['with www.', { url: 'https://www.e.com/articles/hello' }],
    [
      'by a canonical address with www.',
      { url: 'https://e.com/p', canonical: 'http://www.e.com/articles/hello' },
    ],
    ['in a translation', { url: 'https://e-com.translate.goog/articles/hello?_x_tr_sl=fr' }],
    ['behind an escaped query', { url: 'https://e.com/articles/hello%3Fdsl%3Dw' }],
  ])('%s', async (_, event) => {
    expect((await storedOf(visit(event)))?.article.documentId).toBe('doc1');
  });
});

describe('a page whose address is no article’s', () => {
  const PRINT = 'https://e.com/print/1';

  it.each<[string, Partial<Recordable['event']>, string | undefined]>([
    ['is the article of its canonical address', { url: PRINT, canonical: URL_OF_ARTICLE }, 'doc1'],
    ['is none without one', { url: PRINT }, undefined],
    [
      'is none by the address of another site',
      { url: PRINT, canonical: 'https://x.com/articles/hello' },
      undefined,
    ],
    [
      'is the article that it names itself',
      { url: URL_OF_ARTICLE, canonical: 'https://e.com/articles/draft' },
      'doc1',
    ],
  ])('%s', async (_, event, documentId) => {
    expect((await storedOf(visit(event)))?.article.documentId).toBe(documentId);
  });

  it('is classified by its own address, which carries the tag', async () => {
    const event = { url: `${PRINT}?dsl=w`, canonical: URL_OF_ARTICLE };
    expect(await storedOf(visit(event))).toMatchObject({ channel: 'whatsapp', evidence: 'tagged' });
  });
});

it('takes the path of a router in the fragment for the page’s', async () => {
  const event = visit({ url: 'https://e.com/#/articles/hello' });
  expect(await storedOf(event)).toBeUndefined();
  expect(await storedOf(event, { hashRouter: true })).toMatchObject({
    article: { documentId: 'doc1' },
    reason: 'no-referrer-deep-page',
  });
});

it('says that the site reports, also by what is not stored, but not by sample traffic', async () => {
  const { record, arrived } = recording();
  const nowhere = 'https://e.com/nowhere';
  await record([[visit({ sample: true })], [visit({ url: nowhere })]]);
  expect(arrived).toEqual([[nowhere, AT]]);
});

describe('counts', () => {
  const event = (id: string, more: Partial<Recordable['event']> = {}) =>
    visit({ id: id.padEnd(22, 'A'), ...more });

  it('what became of the events of a batch, once it is on disk', async () => {
    const { record, tally } = recording();
    const shared = { type: 'share', channel: 'whatsapp' } as const;
    await record([[event('a'), event('b', shared)], [event('a')]]);
    expect(tally.recorded).toMatchObject({ requests: 2, duplicates: 1 });
    expect(tally.recorded.accepted).toMatchObject({ visit: 1, share: 1, copy: 0 });
  });

  it('nothing of a batch that could not be written', async () => {
    const { record, tally, failOnce } = recording();
    failOnce();
    await expect(record([[event('a')]])).rejects.toThrow('disk full');
    expect(tally.recorded).toEqual(createTally(AT).recorded);
  });

  it.each<[IgnoredReason, Recordable]>([
    ['no-article', event('a', { url: 'https://e.com/nowhere' })],
    ['bot', visit({}, { userAgent: 'Googlebot/2.1' })],
    ['bot', visit({ type: 'copy' }, { userAgent: 'Googlebot/2.1' })],
    ['odd-request', visit({}, { headers: { accept: '*/*', 'accept-language': 'en' } })],
    ['prefetch', event('a', { navigation: 'prerender' })],
    ['not-a-new-arrival', event('a', { navigation: 'reload' })],
    ['not-a-page-view', event('a', { method: 'HEAD' })],
  ])('why an event was ignored: %s', async (reason, recordable) => {
    const { record, tally } = recording();
    const [answer] = await record([[recordable]]);
    expect(answer).toEqual({ accepted: 0, duplicates: 0, ignored: 1 });
    expect(tally.recorded.ignored).toEqual({ ...createTally(AT).recorded.ignored, [reason]: 1 });
  });
});
