import { DarkSocialConfigError } from '../../server/src/config/errors';
import { resolveOptions } from '../../server/src/config/options';
import { settingsInFile } from '../../server/src/config/settings-of-options';

/** The error that these options stop the start with. */
function refusalOf(options: unknown): DarkSocialConfigError {
  try {
    resolveOptions(options);
  } catch (error) {
    if (error instanceof DarkSocialConfigError) return error;
    throw error;
  }
  throw new Error('The options were accepted');
}

describe('defaults', () => {
  const DEFAULTS = {
    contentTypes: {},
    ignoreCase: false,
    hashRouter: false,
    parameter: 'dsl',
    placement: 'query',
    utm: true,
    channels: ['native', 'whatsapp', 'telegram', 'messenger', 'email', 'sms', 'copy'],
    message: '',
    addressBar: { groups: 0 },
    chains: false,
    visitors: true,
    privacySignals: ['gpc', 'dnt'],
    pageTokens: false,
    excludeSuspicious: false,
    mail: { weekly: [], takeOff: [], language: 'en' },
    retention: { eventsDays: 90, statsMonths: 25 },
    timeZone: 'UTC',
    rateLimit: { requests: 600, seconds: 60 },
    store: { client: 'database', database: 'dark_social', username: 'default', password: '' },
  };

  it.each([
    ['no options', undefined],
    ['null', null],
    ['empty options', {}],
    ['options that are undefined', { utm: undefined, retention: undefined, siteUrl: undefined }],
    ['empty groups of options', { retention: {}, rateLimit: {}, store: {} }],
  ])('stand where there are %s', (_, given) => {
    expect(resolveOptions(given)).toEqual(DEFAULTS);
  });

  it('fill in what a group of options leaves out', () => {
    const { retention, rateLimit } = resolveOptions({
      retention: { eventsDays: 30 },
      rateLimit: { requests: 5 },
    });
    expect(retention).toEqual({ eventsDays: 30, statsMonths: 25 });
    expect(rateLimit).toEqual({ requests: 5, seconds: 60 });
  });

  it('are not shared between two sites in one process', () => {
    resolveOptions({}).channels.push('x');
    resolveOptions({}).privacySignals.pop();
    expect(resolveOptions({})).toEqual(DEFAULTS);
  });

  it('leave the site’s own object as it was', () => {
    const given = Object.freeze({ retention: Object.freeze({ eventsDays: 30 }) });
    resolveOptions(given);
    expect(given).toEqual({ retention: { eventsDays: 30 } });
  });
});

describe('accepts', () => {
  it.each([
    ['parameter', 'd'],
    ['parameter', 'via_2'],
    ['placement', 'fragment'],
    ['utm', false],
    ['channels', ['copy']],
    ['channels', ['wechat', 'qr', 'signal', 'mastodon']],
    ['visitors', false],
    ['privacySignals', []],
    ['privacySignals', ['gpc']],
    ['rateLimit', false],
    ['timeZone', 'Australia/Lord_Howe'],
    ['timeZone', 'Asia/Kolkata'],
    ['contentTypes', { 'api::a.a': {} }],
    ['contentTypes', { 'api::a.a': { path: '/{locale}/a/{documentId}', title: 'name' } }],
    ['siteUrl', ['https://e.com', 'http://localhost:3000']],
    ['siteUrl', { fr: 'https://e.fr', 'en-GB': 'https://e.co.uk' }],
    ['siteUrl', { fr: ['https://e.fr', 'https://www.e.fr'], en: 'https://e.com' }],
    ['contentTypes', { 'api::a.a': { path: { fr: '/a/{slug}', en: '/en/a/{slug}' } } }],
    ['contentTypes', { 'api::a.a': { path: '/{category.slug}/{slug}' } }],
    ['contentTypes', { 'api::a.a': { siteUrl: { fr: ['https://blog.e.fr'] } } }],
    ['contentTypes', { 'api::a.a': { path: '/about' } }],
    ['ignoreCase', true],
    ['hashRouter', true],
  ])('%s: %j', (name, value) => {
    expect(resolveOptions({ [name]: value })).toMatchObject({ [name]: value });
  });

  it.each([
    ['https://e.com/', 'https://e.com'],
    ['HTTPS://WWW.E.com', 'https://www.e.com'],
    ['https://e.com:443', 'https://e.com'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['https://été.fr', 'https://xn--t-9fab.fr'],
  ])('the address %s, as the origin %s', (given, siteUrl) => {
    expect(resolveOptions({ siteUrl: given }).siteUrl).toBe(siteUrl);
    expect(resolveOptions({ siteUrl: [given] }).siteUrl).toEqual([siteUrl]);
    expect(resolveOptions({ siteUrl: { fr: given } }).siteUrl).toEqual({ fr: siteUrl });
  });
});

describe('stops the start', () => {
  const ORIGIN = 'an origin such as "https://www.example.com"';

  /** Options, how the message names the option, what was given, and what is allowed. */
  it.each<[object, string, string, string]>([
    [{ siteUrl: 'www.e.com' }, 'siteUrl', '"www.e.com"', ORIGIN],
    [{ siteUrl: 'https://e.com/blog' }, 'siteUrl', '"https://e.com/blog"', 'without a path'],
    [{ siteUrl: 'https://e.com/?a' }, 'siteUrl', '"https://e.com/?a"', ORIGIN],
    [{ siteUrl: 'https://e.com/#a' }, 'siteUrl', '"https://e.com/#a"', ORIGIN],
    [{ siteUrl: 'ftp://e.com' }, 'siteUrl', '"ftp://e.com"', 'http or https'],
    [{ siteUrl: 'javascript:alert(1)' }, 'siteUrl', '"javascript:alert(1)"', ORIGIN],
    [{ siteUrl: '' }, 'siteUrl', '""', 'a list per locale'],
    [{ siteUrl: 7 }, 'siteUrl', '7', ORIGIN],
    [{ siteUrl: [] }, 'siteUrl', '[]', 'at least one origin'],
    [{ siteUrl: ['https://e.com', 'x'] }, 'siteUrl[1]', '"x"', ORIGIN],
    [{ siteUrl: { fr: 'e.fr' } }, 'siteUrl.fr', '"e.fr"', ORIGIN],
    [{ siteUrl: { fr: ['https://e.fr', 'x'] } }, 'siteUrl.fr[1]', '"x"', ORIGIN],
    [{ siteUrl: { fr: 7 } }, 'siteUrl.fr', '7', 'or a list of them'],
    [{ siteUrl: { fr: [] } }, 'siteUrl.fr', '[]', 'at least one origin'],
    [{ siteUrl: {} }, 'siteUrl', '{}', 'at least one locale'],
    [{ siteUrl: 'https://me:secret@e.com' }, 'siteUrl', '"https://me:secret@e.com"', ORIGIN],
    [{ siteUrl: 'https://*.vercel.app' }, 'siteUrl', '"https://*.vercel.app"', 'without *'],
    [{ siteUrl: 'https://%2A.vercel.app' }, 'siteUrl', '"https://%2A.vercel.app"', 'without *'],
    [{ siteUrl: ['https://e.com', '*'] }, 'siteUrl[1]', '"*"', 'without *'],
    [{ siteUrl: { fr: 'https://*.e.fr' } }, 'siteUrl.fr', '"https://*.e.fr"', 'without *'],
    [
      { contentTypes: { 'api::a.a': { siteUrl: 'e.com' } } },
      'contentTypes.api::a.a.siteUrl',
      '"e.com"',
      ORIGIN,
    ],
    [{ ignoreCase: 'yes' }, 'ignoreCase', '"yes"', 'true or false'],
    [{ hashRouter: '#' }, 'hashRouter', '"#"', 'true or false'],
    [{ parameter: '' }, 'parameter', '""', '1 to 20 lower-case letters'],
    [{ parameter: 'DSL' }, 'parameter', '"DSL"', '1 to 20 lower-case letters'],
    [{ parameter: '1a' }, 'parameter', '"1a"', 'a letter first'],
    [{ parameter: 'a-b' }, 'parameter', '"a-b"', 'digits or _'],
    [{ parameter: 'a&b' }, 'parameter', '"a&b"', 'digits or _'],
    [{ parameter: 'a'.repeat(21) }, 'parameter', `"${'a'.repeat(21)}"`, '1 to 20'],
    [{ parameter: 'utm_dsl' }, 'parameter', '"utm_dsl"', 'a name that other tools do not write'],
    [{ parameter: 'fbclid' }, 'parameter', '"fbclid"', 'a name that other tools do not write'],
    [{ parameter: 'ref' }, 'parameter', '"ref"', 'a name that other tools do not write'],
    [{ placement: 'path' }, 'placement', '"path"', '"query" or "fragment"'],
    [{ utm: 'yes' }, 'utm', '"yes"', 'true or false'],
    [{ utm: 1 }, 'utm', '1', 'true or false'],
    [{ channels: [] }, 'channels', '[]', 'at least one channel'],
    [{ channels: 'copy' }, 'channels', '"copy"', 'a list of channels'],
    [{ channels: ['copy', 'fax'] }, 'channels[1]', '"fax"', 'one of native, copy, whatsapp'],
    [{ channels: ['address'] }, 'channels[0]', '"address"', 'one of native, copy, whatsapp'],
    [{ channels: ['__proto__'] }, 'channels[0]', '"__proto__"', 'one of native'],
    [{ channels: ['copy', 'copy'] }, 'channels', '["copy","copy"]', 'each channel once'],
    [{ chains: 'yes' }, 'chains', '"yes"', 'true or false'],
    [{ visitors: null }, 'visitors', 'null', 'true or false'],
    [{ privacySignals: ['gpc', 'ads'] }, 'privacySignals[1]', '"ads"', '"gpc" or "dnt"'],
    [{ message: 1 }, 'message', '1', 'a text, or one per locale'],
    [{ message: { fr: 1 } }, 'message.fr', '1', 'a text'],
    [{ message: { '': 'x' } }, 'message', '{"":"x"}', 'a text, or one per locale'],
    [
      { retention: { eventsDays: 0 } },
      'retention.eventsDays',
      '0',
      'a whole number from 1 to 3650',
    ],
    [{ retention: { eventsDays: 1.5 } }, 'retention.eventsDays', '1.5', 'a whole number'],
    [{ retention: { eventsDays: '90' } }, 'retention.eventsDays', '"90"', 'a whole number'],
    [
      { retention: { eventsDays: 4000 } },
      'retention.eventsDays',
      '4000',
      'a whole number from 1 to 3650',
    ],
    [
      { retention: { statsMonths: -1 } },
      'retention.statsMonths',
      '-1',
      'a whole number from 1 to 240',
    ],
    [
      { retention: { statsMonths: 241 } },
      'retention.statsMonths',
      '241',
      'a whole number from 1 to 240',
    ],
    [{ retention: 90 }, 'retention', '90', 'object'],
    [{ timeZone: 'Paris' }, 'timeZone', '"Paris"', '"Europe/Paris"'],
    [{ timeZone: '' }, 'timeZone', '""', 'an IANA time zone'],
    [{ addressBar: true }, 'addressBar', 'true', 'an object such as { groups: 31 }'],
    [{ addressBar: { groups: 63 } }, 'addressBar.groups', '63', 'a whole number from 0 to 62'],
    [{ addressBar: { groups: 0.5 } }, 'addressBar.groups', '0.5', 'a whole number from 0 to 62'],
    [{ pageTokens: true }, 'pageTokens', 'true', 'false, or { hours: 48 }'],
    [{ pageTokens: { hours: 0 } }, 'pageTokens.hours', '0', '1 or more'],
    [{ rateLimit: true }, 'rateLimit', 'true', 'false, or { requests: 600, seconds: 60 }'],
    [{ rateLimit: { requests: 0 } }, 'rateLimit.requests', '0', '1 or more'],
    [{ store: { client: 'mongo' } }, 'store.client', '"mongo"', '"database"'],
    [{ store: { client: 'clickhouse' } }, 'store.url', 'undefined', 'an address such as'],
    [
      { store: { client: 'clickhouse', url: 'http://me:secret@c:8123' } },
      'store.url',
      'an address that is not shown',
      'an address such as',
    ],
    [
      { store: { client: 'clickhouse', url: 'http://c:8123', password: 7 } },
      'store.password',
      'a value that is not shown',
      'a text',
    ],
    [{ store: { database: 'a-b' } }, 'store.database', '"a-b"', 'letters, digits and _'],
    [
      { contentTypes: { 'api::a.a': { path: 'a/{slug}' } } },
      'contentTypes.api::a.a.path',
      '"a/{slug}"',
      '"/articles/{slug}"',
    ],
    [
      { contentTypes: { 'api::a.a': { title: '' } } },
      'contentTypes.api::a.a.title',
      '""',
      'characters',
    ],
    [{ contentTypes: { 'api::a.a': true } }, 'contentTypes.api::a.a', 'true', 'object'],
  ])('on %j', (options, name, given, allowed) => {
    const { message } = refusalOf(options);
    expect(message).toContain(`  - ${name}: given ${given}; allowed: `);
    expect(message.slice(message.indexOf('allowed: '))).toContain(allowed);
  });

  it.each<[object, string]>([
    [{ sitURL: 'https://e.com' }, 'sitURL'],
    [{ retention: { days: 3 } }, 'retention.days'],
    [{ store: { host: 'x' } }, 'store.host'],
    [{ contentTypes: { 'api::a.a': { titel: 'a' } } }, 'contentTypes.api::a.a.titel'],
    [JSON.parse('{ "__proto__": {} }') as object, '__proto__'],
  ])('on an option that does not exist: %j', (options, name) => {
    expect(refusalOf(options).message).toContain(`  - ${name} is no option of this plugin`);
  });

  it.each(['dsl', 7, true, []])('on options that are no object: %j', (options) => {
    expect(() => resolveOptions(options)).toThrow(DarkSocialConfigError);
  });

  describe.each([
    'siteUrl',
    'contentTypes',
    'ignoreCase',
    'hashRouter',
    'parameter',
    'placement',
    'utm',
    'channels',
    'message',
    'chains',
    'visitors',
    'privacySignals',
    'retention',
    'retention.eventsDays',
    'retention.statsMonths',
    'timeZone',
    'rules',
    'rules.0',
    'rules.0.match',
    'rules.0.value',
    'rules.0.source',
    'rules.0.channel',
    'sections',
    'sections.0',
    'channels.0',
    'privacySignals.0',
    'rateLimit',
    'rateLimit.requests',
    'rateLimit.seconds',
    'store',
    'store.client',
    'store.url',
    'store.database',
    'store.username',
    'store.password',
    'store.cluster',
    'store.replicated',
    'siteUrl.0',
    'siteUrl.fr',
    'siteUrl.fr.0',
    'contentTypes.api::a',
    'contentTypes.api::a.path',
    'contentTypes.api::a.path.fr',
    'contentTypes.api::a.siteUrl',
    'contentTypes.api::a.siteUrl.fr',
    'contentTypes.api::a.title',
  ])('on a wrong value at %s', (place) => {
    const put = (value: unknown): unknown =>
      place
        .split('.')
        .reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value);

    it.each([[7.5], [null], [[[]]], [{ '': [] }]])(
      'such as %j it says what is allowed',
      (value) => {
        const { problems } = refusalOf(put(value)).details;
        for (const problem of problems) {
          expect(problem).toMatch(/^[^ ]+(: given .+; allowed: \S+| is no option of this plugin)/);
          expect(problem).not.toMatch(/invalid|expected|too (small|big)|received/i);
        }
      },
    );
  });

  it('lists everything that is wrong in one message', () => {
    const refusal = refusalOf({
      utm: 1,
      parameter: 'A',
      colour: 'red',
      retention: { eventsDays: 0 },
    });
    expect(refusal.details.problems).toHaveLength(4);
    for (const name of ['utm', 'parameter', 'colour', 'retention.eventsDays']) {
      expect(refusal.message).toContain(`  - ${name}`);
    }
    expect(refusal.message).toMatch(/^The dark-social plugin cannot start:\n/);
  });

  it('does not repeat a very long value in full', () => {
    const { message } = refusalOf({ placement: 'x'.repeat(5000) });
    expect(message).toContain('…');
    expect(message.length).toBeLessThan(300);
  });
});

describe('privacy: "strict"', () => {
  it('computes no identifier and keeps nothing for longer than it should', () => {
    expect(resolveOptions({ privacy: 'strict' })).toMatchObject({
      privacy: 'strict',
      visitors: false,
      chains: false,
      privacySignals: ['gpc', 'dnt'],
      retention: { eventsDays: 90, statsMonths: 25 },
    });
    const shorter = { eventsDays: 7, statsMonths: 13 };
    expect(resolveOptions({ privacy: 'strict', retention: shorter }).retention).toEqual(shorter);
  });

  it('refuses what contradicts it, all at once', () => {
    const { message } = refusalOf({
      privacy: 'strict',
      visitors: true,
      chains: true,
      privacySignals: ['gpc'],
      retention: { eventsDays: 91, statsMonths: 26 },
    });
    expect(message.split('\n').slice(1)).toEqual([
      '  - visitors: given true; allowed: false, with privacy: "strict"',
      '  - chains: given true; allowed: false, with privacy: "strict"',
      '  - privacySignals: given ["gpc"]; allowed: ["gpc","dnt"], with privacy: "strict"',
      '  - retention.eventsDays: given 91; allowed: at most 90, with privacy: "strict"',
      '  - retention.statsMonths: given 26; allowed: at most 25, with privacy: "strict"',
    ]);
    expect(refusalOf({ privacy: 'lax' }).message).toContain(
      'privacy: given "lax"; allowed: "strict"',
    );
  });

  it('is fixed in Settings', () => {
    const given = { privacy: 'strict' };
    expect(settingsInFile(given, resolveOptions(given))).toEqual({
      visitors: false,
      privacySignals: ['gpc', 'dnt'],
      eventsDays: 90,
      statsMonths: 25,
    });
  });
});
