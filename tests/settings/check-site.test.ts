import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteCheck } from '../../server/src/settings/check-site';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** A site on this machine; answers its origin and what it was asked. */
async function site(answer: RequestListener): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked };
}

const check = (...origins: string[]) => createSiteCheck(origins, fetch)();

it('asks every origin for its home page', async () => {
  const [up, down] = [
    await site((_, response) => response.end('<h1>Hello</h1>')),
    await site((_, response) => response.writeHead(503).end()),
  ];
  expect(await check(up.origin, down.origin)).toEqual([
    { origin: up.origin, status: 200, ms: expect.any(Number) },
    { origin: down.origin, status: 503, ms: expect.any(Number) },
  ]);
  expect(up.asked).toEqual(['GET /']);
});

it('goes nowhere that a site sends it to', async () => {
  const inside = await site((_, response) => response.end('secret'));
  const { origin } = await site((_, response) =>
    response.writeHead(302, { location: inside.origin }).end(),
  );
  expect(await check(origin)).toMatchObject([{ status: 302 }]);
  expect(inside.asked).toEqual([]);
});

it('says why there is no answer', async () => {
  const { origin } = await site((request) => request.socket.destroy());
  const closed = await site(() => undefined);
  const last = servers.pop();
  last?.close();
  expect(await check(origin, closed.origin, 'https://no-such-site.invalid')).toMatchObject([
    { failure: 'network' },
    { failure: 'refused' },
    { failure: 'name' },
  ]);
});

it('asks once where several people look at the same time', async () => {
  const { origin, asked } = await site((_, response) => response.end());
  const look = createSiteCheck([origin], fetch);
  await Promise.all([look(), look()]);
  await look();
  expect(asked).toHaveLength(2);
});
