import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Koa from 'koa';
import request from 'supertest';
import { createAddressReader } from '../../server/src/http/ahead-of-koa';

const FORWARDED = '203.0.113.7, 198.51.100.2';

/** The address of requests that came through these proxies, as we and as Koa itself read it. */
async function read(
  options: ConstructorParameters<typeof Koa>[0],
  ...headers: Record<string, string>[]
): Promise<{ ours: string[]; koas: string[] }> {
  const app = new Koa(options);
  const addressOf = createAddressReader(app);
  const [ours, koas]: [string[], string[]] = [[], []];
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    ours.push(addressOf(asked));
    koas.push(app.createContext(asked, answer).ip);
    answer.end();
  });
  for (const each of headers) await request(server).get('/').set(each);
  return { ours, koas };
}

it.each<[string, ConstructorParameters<typeof Koa>[0], RegExp]>([
  ['the connection where no proxy is trusted', {}, /127\.0\.0\.1$/],
  ['the first that a trusted proxy names', { proxy: true }, /^203\.0\.113\.7$/],
  ['the last of so many', { proxy: true, maxIpsCount: 1 }, /^198\.51\.100\.2$/],
  ['the header that the site names', { proxy: true, proxyIpHeader: 'x-real-ip' }, /^192\.0\.2\.9$/],
])('is %s', async (_, options, address) => {
  const headers = { 'x-forwarded-for': FORWARDED, 'x-real-ip': '192.0.2.9' };
  const { ours, koas } = await read(options, headers);
  expect(ours[0]).toMatch(address);
  expect(ours).toEqual(koas);
});

it('is each request’s own', async () => {
  const forwarded = ['203.0.113.1', '203.0.113.2'].map((ip) => ({ 'x-forwarded-for': ip }));
  const { ours } = await read({ proxy: true }, ...forwarded, {});
  expect(ours).toEqual(['203.0.113.1', '203.0.113.2', expect.stringMatching(/127\.0\.0\.1$/)]);
});
