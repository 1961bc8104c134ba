import {
  registrableDomain,
  senderByApp,
  senderByHost,
} from '../../server/src/attribution/referrer';
import {
  ANDROID_APPS,
  BRANDS,
  CLICK_IDS,
  clickIdOfKind,
  HOST_ROWS,
  HOSTS,
  type Sender,
} from '../../server/src/attribution/tables';
import { APPS } from '../../server/src/attribution/tables/android-apps';
import { BRAND_ROWS } from '../../server/src/attribution/tables/search-engines';

const ID = /^[a-z0-9][a-z0-9._-]{0,39}$/;
const TABLES: [string, ReadonlyMap<string, Sender>][] = [
  ['hosts', HOSTS],
  ['brands', BRANDS],
  ['apps', ANDROID_APPS],
];

/** What comes more than once. */
const twice = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

describe.each(TABLES)('the table of %s', (_, table) => {
  const rows = [...table];

  it('has keys in lower case, without a dot at either end', () => {
    expect(rows.filter(([key]) => !/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(key))).toEqual([]);
  });

  it('has channels that may be stored', () => {
    expect(rows.filter(([, { channel }]) => !ID.test(channel))).toEqual([]);
  });

  it('has a provider for mail and for nothing else', () => {
    const wrong = rows.filter(([, { source, channel, provider }]) => {
      if (channel === 'email') return source !== 'private' || !ID.test(provider ?? '');
      return provider !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('says of campaigns whether they are paid, and of nothing else', () => {
    const wrong = rows.filter(
      ([, { source, paid }]) => (source === 'campaign') !== (paid !== undefined),
    );
    expect(wrong).toEqual([]);
  });
});

it('no row comes twice', () => {
  expect(twice(HOST_ROWS.map(([host]) => host))).toEqual([]);
  expect(twice(BRAND_ROWS.map(([brand]) => brand))).toEqual([]);
  expect(twice(APPS.map(([name]) => name))).toEqual([]);
});

it('no row repeats what a shorter one says', () => {
  const idle = [...HOSTS].filter(([host, sender]) => {
    const parent = host.slice(host.indexOf('.') + 1);
    const of = HOSTS.get(parent);
    return parent.includes('.') && JSON.stringify(of) === JSON.stringify(sender);
  });
  expect(idle.map(([host]) => host)).toEqual([]);
});

it('every row can be reached: none is shorter than a registrable domain', () => {
  const lost = [...HOSTS].filter(
    ([host, sender]) => senderByHost(host) !== sender || !host.endsWith(registrableDomain(host)),
  );
  expect(lost).toEqual([]);
});

it('every row holds below its host, and not beside it', () => {
  const wrong = [...HOSTS].filter(
    ([host, sender]) =>
      senderByHost(`www.${host}`) !== sender ||
      // Its first label may say webmail still, of somebody else's.
      ![undefined, 'evil.example'].includes(senderByHost(`${host}.evil.example`)?.provider) ||
      ![undefined, 'email'].includes(senderByHost(`${host}.evil.example`)?.channel) ||
      (host === registrableDomain(host) && senderByHost(`not-a-${host}`) !== undefined),
  );
  expect(wrong).toEqual([]);
});

it('every app is found in any letter case', () => {
  const lost = [...ANDROID_APPS].filter(
    ([name, sender]) => senderByApp(name.toUpperCase()) !== sender,
  );
  expect(lost).toEqual([]);
});

it('a sender is one kind of source everywhere', () => {
  const sources = new Map<string, Set<string>>();
  for (const [, table] of TABLES) {
    for (const { channel, source } of table.values()) {
      sources.set(channel, (sources.get(channel) ?? new Set()).add(source));
    }
  }
  const mixed = [...sources].filter(([, kinds]) => kinds.size > 1).map(([channel]) => channel);
  // A conversation in the web client or the app, and a public page.
  expect(mixed.sort()).toEqual(['snapchat']);
});

describe('click ids', () => {
  it('are parameters in lower case that name their channel', () => {
    for (const [name, { kind, channel }] of CLICK_IDS) {
      expect(name).toBe(name.toLowerCase());
      expect(kind).toBe(name);
      expect(channel).toMatch(ID);
      expect(clickIdOfKind(kind)).toBe(CLICK_IDS.get(name));
    }
  });

  it.each(['', '__proto__', 'constructor', 'GCLID', 'utm_source'])('%j is none', (kind) => {
    expect(clickIdOfKind(kind)).toBeUndefined();
  });
});

it('the tables are broad', () => {
  expect(HOSTS.size).toBeGreaterThan(700);
  expect(ANDROID_APPS.size).toBeGreaterThan(200);
  expect(CLICK_IDS.size).toBeGreaterThan(60);
});
