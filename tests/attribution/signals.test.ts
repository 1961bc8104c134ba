import fc from 'fast-check';
import {
  classify,
  decide,
  readSignals,
  type Arrival,
  type Signals,
} from '../../server/src/attribution';
import { anyArrival } from './any-arrival';
import { CHROME, DEEP, SAFARI, SITE } from './arrivals';

const NOTHING: Signals = {
  tag: '',
  tagGroup: '',
  utmSource: '',
  utmMedium: '',
  campaignNamed: false,
  clickId: '',
  page: 'deep',
  referrerKind: 'none',
  referrerHost: '',
  app: '',
  visitor: 'new',
  suspicion: '',
};

describe('what is kept of an arrival', () => {
  it.each<[string, Arrival, Partial<Signals>]>([
    ['nothing', { url: DEEP }, {}],
    [
      'the host of a referrer, never its path',
      { url: DEEP, referrer: 'https://user:secret@mail.google.com/mail/u/0/?q=private#inbox' },
      { referrerKind: 'web', referrerHost: 'mail.google.com' },
    ],
    [
      'the package of an app',
      { url: DEEP, referrer: 'android-app://com.Slack/https/x' },
      { referrerKind: 'app', referrerHost: 'com.slack' },
    ],
    [
      'of a damaged referrer only that there is one',
      { url: DEEP, referrer: 'someone@example.org' },
      { referrerKind: 'unreadable' },
    ],
    [
      'of the site itself that it is the site itself',
      { url: DEEP, referrer: 'https://www.example.com/secret?token=x' },
      { referrerKind: 'own', referrerHost: 'www.example.com' },
    ],
    [
      'the in-app browser, never the agent',
      { url: DEEP, userAgent: `${SAFARI} Instagram 321.0.3` },
      { app: 'instagram' },
    ],
    [
      'campaign words, never a click id itself',
      { url: `${DEEP}?utm_source=Letter&utm_medium=Email&utm_campaign=secret&gclid=Cj0KCQ` },
      { utmSource: 'letter', utmMedium: 'email', campaignNamed: true, clickId: 'gclid' },
    ],
    [
      'the channel of our tag, never its token',
      { url: `${DEEP}?dsl=wZk3pQ81sX` },
      { tag: 'whatsapp' },
    ],
    ['that a tag says nothing', { url: `${DEEP}?dsl=%21` }, { tag: 'unknown' }],
    ['the kind of the page, never its path', { url: 'https://www.example.com/' }, { page: 'home' }],
    ['the same of a section', { url: 'https://www.example.com/culture' }, { page: 'section' }],
    [
      'nothing of an address that cannot be read',
      { url: 'nonsense?utm_source=x' },
      { page: 'unknown' },
    ],
    ['whether the visitor was here', { url: DEEP, visitor: 'returning' }, { visitor: 'returning' }],
  ])('%s', (_, arrival, kept) => {
    expect(readSignals(arrival, SITE)).toEqual({ ...NOTHING, ...kept });
  });
});

describe('an own agent', () => {
  const rules = [
    { match: 'agent', value: 'TernApp/', source: 'campaign', channel: 'tern-app' },
  ] as const;
  const site = { ...SITE, rules };

  it('is kept as its rule’s own sign', () => {
    const { app } = readSignals({ url: DEEP, userAgent: `${CHROME} TernApp/3` }, site);
    expect(app).not.toBe('');
    expect(app).not.toContain('Mozilla');
    expect(decide({ ...NOTHING, app }, rules)).toMatchObject({ channel: 'tern-app' });
  });

  it('is told from another rule of the same channel', () => {
    const two = [
      { match: 'agent', value: 'TernApp/', source: 'private', channel: 'tern' },
      { match: 'agent', value: 'TernMail/', source: 'campaign', channel: 'tern' },
    ] as const;
    const sourceOf = (sign: string) =>
      classify({ url: DEEP, userAgent: `${CHROME} ${sign}3` }, { ...SITE, rules: two }).source;
    expect(two.map(({ value }) => sourceOf(value))).toEqual(['private', 'campaign']);
  });

  it('fits its column, however long the rule is', () => {
    const long = [{ ...rules[0], value: 'Tern'.repeat(25), channel: 'tern'.repeat(10) }];
    const userAgent = `${CHROME} ${'Tern'.repeat(25)}`;
    const { app } = readSignals({ url: DEEP, userAgent }, { ...SITE, rules: long });
    expect(app.length).toBeLessThanOrEqual(40);
    expect(decide({ ...NOTHING, app }, long)).toMatchObject({ channel: 'tern'.repeat(10) });
  });

  it('kept by its channel, as it used to be, still counts', () => {
    expect(decide({ ...NOTHING, app: 'own:tern-app' }, rules)).toMatchObject({
      reason: 'own-rule',
      channel: 'tern-app',
    });
  });

  it('says nothing any more once its rule is gone', () => {
    const { app } = readSignals({ url: DEEP, userAgent: `${CHROME} TernApp/3` }, site);
    expect(decide({ ...NOTHING, app })).toMatchObject({ reason: 'no-referrer-deep-page' });
  });
});

it('a visit that is kept is judged again as it was when it arrived', () => {
  let visits = 0;
  fc.assert(
    fc.property(anyArrival, (arrival) => {
      const { signals, ...verdict } = classify(arrival, SITE);
      if (verdict.kind !== 'visit' && verdict.kind !== 'internal') return;
      visits += 1;
      const kept = JSON.parse(JSON.stringify(signals)) as Signals;
      expect(decide(kept, SITE.rules)).toEqual(verdict);
    }),
    { numRuns: 2000, seed: 1912 },
  );
  expect(visits).toBeGreaterThan(500);
});
