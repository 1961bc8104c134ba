import { createServer, type IncomingMessage } from 'node:http';
import fc from 'fast-check';
import request from 'supertest';
import {
  clientOf,
  createAddressReader,
  normalAddress,
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

/** The address of a request with these headers, as a server with these settings reads it. */
async function read(settings: ProxySettings, headers: Record<string, string>): Promise<string> {
  const addressOf = createAddressReader(settings);
  let address = '';
  const server = createServer((incoming: IncomingMessage, response) => {
    address = addressOf(incoming);
    response.end();
  });
  await request(server).get('/').set(headers);
  return address;
}

const FORWARDED = '192.0.2.66, 203.0.113.7, 198.51.100.2';

it.each<[string, ProxySettings, string]>([
  ['the connection where no proxy is trusted', {}, '127.0.0.1'],
  ['what the last proxy saw', { proxy: true }, '198.51.100.2'],
  ['what the first of so many proxies saw', { proxy: true, maxIpsCount: 2 }, '203.0.113.7'],
  ['in the header that the site names', { proxy: true, proxyIpHeader: 'X-Real-IP' }, '192.0.2.9'],
])('a request’s client is %s', async (_, settings, address) => {
  const headers = { 'x-forwarded-for': FORWARDED, 'x-real-ip': '192.0.2.9' };
  expect(await read(settings, headers)).toBe(address);
});

it('is the connection where the header says nothing', async () => {
  expect(await read({ proxy: true }, { 'x-forwarded-for': 'unknown' })).toBe('127.0.0.1');
});
