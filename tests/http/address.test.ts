import { createServer, type IncomingMessage } from 'node:http';
import fc from 'fast-check';
import request from 'supertest';
import {
  clientOf,
  createAddressReader,
  normalAddress,
  proxyAdvice,
  type ProxySettings,
} from '../../server/src/http/client-address';

describe('an address has one spelling', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    // Azure's gateways add the port.
    ['203.0.113.7:51234', '203.0.113.7'],
    ['"203.0.113.7:51234"', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:a:b:c:d', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0000:0000:0000:0001', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
  ])('%s', (text, spelling) => {
    expect(normalAddress(text)).toBe(spelling);
  });

  it.each(['', 'unknown', '_hidden', 'example.com', '1.2.3.4.5', '999.1.1.1', '::g', '1.2.3.4, 5'])(
    '%j is none',
    (text) => {
      expect(normalAddress(text)).toBeUndefined();
    },
  );

  it('and none for anything else, without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const spelling = normalAddress(text);
        expect(spelling === undefined || spelling.length < 50).toBe(true);
      }),
    );
  });
});

describe('the client in a list', () => {
  it.each([
    ['203.0.113.7', 0, '203.0.113.7'],
    ['203.0.113.7, 10.0.0.1, 127.0.0.1', 0, '203.0.113.7'],
    ['203.0.113.7:4711,::ffff:10.0.0.1', 0, '203.0.113.7'],
    ['203.0.113.7, 198.51.100.2', 2, '203.0.113.7'],
    ['203.0.113.7, 198.51.100.2', 1, '198.51.100.2'],
    // Within one network, such as a company's.
    ['10.1.2.3, 10.0.0.1', 0, '10.1.2.3'],
    // A proxy writes an address, so what stands in front of anything else is the client's own.
    ['192.0.2.66, junk, 203.0.113.7', 2, undefined],
    ['192.0.2.66, unknown', 1, undefined],
    ['192.0.2.66, unknown', 0, undefined],
    ['192.0.2.66, unknown, 10.0.0.1', 0, '10.0.0.1'],
    ['203.0.113.7', 3, '203.0.113.7'],
    ['unknown', 0, undefined],
    ['', 0, undefined],
  ])('%s, %i hops: %s', (list, hops, client) => {
    expect(clientOf(list, hops)).toBe(client);
  });

  it.each([0, 1])('is the same whatever the client wrote in front, with %i hops', (hops) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), (invented) => {
        expect(clientOf([...invented, '203.0.113.7'].join(', '), hops)).toBe('203.0.113.7');
      }),
    );
  });
});

/** The addresses of requests with these headers, as a server with these settings reads them. */
async function read(
  settings: ProxySettings,
  ...requests: Record<string, string>[]
): Promise<{ addresses: string[]; warned: string[] }> {
  const warned: string[] = [];
  const addresses: string[] = [];
  const addressOf = createAddressReader(settings, (line) => warned.push(line));
  const server = createServer((incoming: IncomingMessage, response) => {
    addresses.push(addressOf(incoming));
    response.end();
  });
  for (const headers of requests) await request(server).get('/').set(headers);
  return { addresses, warned };
}

const FORWARDED = '192.0.2.66, 203.0.113.7, 198.51.100.2';

it.each<[string, ProxySettings, string]>([
  ['the connection where no proxy is trusted', {}, '127.0.0.1'],
  ['what the last proxy saw', { proxy: true }, '198.51.100.2'],
  ['what the first of so many proxies saw', { proxy: true, maxIpsCount: 2 }, '203.0.113.7'],
  ['in the header that the site names', { proxy: true, proxyIpHeader: 'X-Real-IP' }, '192.0.2.9'],
])('a request’s client is %s', async (_, settings, address) => {
  const headers = { 'x-forwarded-for': FORWARDED, 'x-real-ip': '192.0.2.9' };
  expect((await read(settings, headers)).addresses).toEqual([address]);
});

it.each(['unknown', `203.0.113.7, ${'j'.repeat(8000)}`, '203.0.113.7,'])(
  'is the connection where the header says nothing',
  async (forwarded) => {
    const { addresses } = await read({ proxy: true }, { 'x-forwarded-for': forwarded });
    expect(addresses).toEqual(['127.0.0.1']);
  },
);

describe('what the log says of a proxy', () => {
  it.each<[string, ProxySettings, unknown, RegExp | undefined]>([
    ['nothing where there is none', {}, undefined, undefined],
    ['nothing where their number is known', { proxy: true, maxIpsCount: 1 }, {}, undefined],
    ['nothing where a header is named', { proxy: true, proxyIpHeader: 'X-Real-IP' }, {}, undefined],
    ['that their number is missing', { proxy: true }, { koa: true }, /without maxIpsCount/],
    [
      'the same with the header by its usual name',
      { proxy: true, proxyIpHeader: 'X-Forwarded-For', maxIpsCount: 0 },
      { koa: true },
      /without maxIpsCount/,
    ],
    ['that Strapi reads no `true`', {}, true, /"proxy: true"/],
  ])('%s', (_, settings, given, advice) => {
    if (advice === undefined) expect(proxyAdvice(settings, given)).toBeUndefined();
    else expect(proxyAdvice(settings, given)).toMatch(advice);
  });

  it('once, that requests come through one which the site did not name', async () => {
    const [plain, forwarded] = [{}, { 'x-forwarded-for': '203.0.113.7' }];
    const { warned } = await read({}, plain, forwarded, forwarded);
    expect(warned).toEqual([expect.stringMatching(/no proxy\.koa/)]);
    expect((await read({ proxy: true }, plain, forwarded)).warned).toEqual([]);
  });
});
