import { once } from 'node:events';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import { createConnection, type AddressInfo, type Socket } from 'node:net';
import {
  boundIdleConnections,
  type ConnectionBounds,
} from '../../server/src/http/idle-connections';
import { createBodyReader, type BodyBounds } from '../../server/src/http/read-body';
import { handleAhead } from '../../server/src/http/ahead-of-koa';
import { toHttpError } from '../../server/src/http/http-error';

const FOR_EVER = 3_600_000;
let server: Server;
const opened: Socket[] = [];

afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

async function listen(started: Server): Promise<void> {
  server = started;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

const port = (): number => (server.address() as AddressInfo).port;

/** A connection that has sent this much, and what it has received once it is closed. */
async function sendSlowly(start: string): Promise<{ socket: Socket; closed: Promise<string> }> {
  const socket = createConnection(port(), '127.0.0.1');
  opened.push(socket);
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  socket.on('error', () => undefined);
  // Not `once`, which an error rejects.
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(received)));
  const accepted = once(server, 'connection');
  await once(socket, 'connect');
  if (start !== '') socket.write(start);
  await accepted;
  return { socket, closed };
}

describe('connections', () => {
  const serve = async (bounds: ConnectionBounds, keepAliveTimeout = 5_000): Promise<void> => {
    const started = createServer({ keepAliveTimeout }, (incoming, response) => {
      incoming.resume();
      if (incoming.url !== '/never') incoming.on('end', () => response.end('done'));
    });
    boundIdleConnections(started, bounds);
    await listen(started);
  };

  it.each([
    ['nothing', ''],
    ['half a header', 'GET / HTTP/1.1\r\nhost: exam'],
  ])('that send %s are closed', async (_, start) => {
    await serve({ ms: 50, most: 10 });
    expect(await (await sendSlowly(start)).closed).toBe('');
  });

  it('that send half a header after a whole request are closed', async () => {
    await serve({ ms: 500, most: 10 }, 50);
    const { closed } = await sendSlowly('GET / HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost');
    expect(await closed).toContain('done');
  });

  it('that send a long body or wait for a long answer are left alone', async () => {
    await serve({ ms: 500, most: 10 });
    const upload = await sendSlowly(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345',
    );
    const answer = await sendSlowly('GET /never HTTP/1.1\r\nhost: x\r\n\r\n');
    // Closed after the others would have been.
    await (
      await sendSlowly('')
    ).closed;
    upload.socket.write('67890');
    const [chunk] = (await once(upload.socket, 'data')) as [Buffer];
    expect(chunk.toString()).toContain('200 OK');
    expect(answer.socket.destroyed).toBe(false);
  });

  it('are known to be busy by whoever answers ahead of the server', async () => {
    await serve({ ms: 500, most: 10 });
    const asked = new Promise<ServerResponse>((resolve) => {
      handleAhead(server, (incoming, response) => {
        if (incoming.url === '/ahead') resolve(response);
        return incoming.url === '/ahead';
      });
    });
    const { socket } = await sendSlowly('GET /ahead HTTP/1.1\r\nhost: x\r\n\r\n');
    const response = await asked;
    const other = await sendSlowly('GET /never HTTP/1.1\r\nhost: x\r\n\r\n');
    await (
      await sendSlowly('')
    ).closed;
    response.end('still here');
    expect(String((await once(socket, 'data'))[0])).toContain('still here');
    expect(other.socket.destroyed).toBe(false);
  });

  it('give way when there are too many, the longest waiting one first', async () => {
    await serve({ ms: FOR_EVER, most: 2 });
    const first = await sendSlowly('');
    const second = await sendSlowly('');
    await sendSlowly('');
    await first.closed;
    expect(second.socket.destroyed).toBe(false);
  });

  it('of a crowd stay that came first, while nothing of theirs was read', async () => {
    await serve({ ms: FOR_EVER, most: 1, chance: FOR_EVER });
    const first = await sendSlowly('');
    await (
      await sendSlowly('')
    ).closed;
    expect(first.socket.destroyed).toBe(false);
  });

  it('that became something else are left alone', async () => {
    await serve({ ms: 500, most: 10 });
    const upgraded = once(server, 'upgrade');
    const { socket } = await sendSlowly(
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n',
    );
    const [, other] = (await upgraded) as [unknown, Socket];
    await (
      await sendSlowly('')
    ).closed;
    opened.push(other);
    other.write('still here');
    expect(String((await once(socket, 'data'))[0])).toBe('still here');
  });
});

describe('bodies', () => {
  const serve = async (bounds: BodyBounds): Promise<void> => {
    const bodies = createBodyReader(bounds);
    await listen(
      createServer((incoming, response) => {
        if (incoming.url === '/watched') {
          bodies.watch(incoming);
          incoming.resume().on('end', () => response.end('watched'));
          return;
        }
        bodies.read(incoming, 100).then(
          (body) => response.end(`got ${body}`),
          (reason: unknown) => {
            const refusal = toHttpError(reason, () => undefined);
            response.writeHead(refusal.status, refusal.headers(incoming.complete, 0)).end();
          },
        );
      }),
    );
  };
  const post = (path = '/', length = 10): string =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n`;

  it('that are too slow are answered with 408, and their connection is closed', async () => {
    await serve({ ms: 50, most: 10 });
    const answer = await (await sendSlowly(`${post()}12345`)).closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/connection: close/i);
  });

  it('give way when there are too many, and hear when to come back', async () => {
    await serve({ ms: FOR_EVER, most: 2 });
    const slow = await Promise.all([1, 2, 3].map(() => sendSlowly(`${post()}12345`)));
    const answer = await Promise.race(slow.map(({ closed }) => closed));
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toMatch(/retry-after: 5\r/i);
    // A quick one is never the longest waiting.
    const quick = await sendSlowly(`${post()}1234567890`);
    expect(String((await once(quick.socket, 'data'))[0])).toContain('got 1234567890');
  });

  it('that somebody else reads are bounded, too', async () => {
    await serve({ ms: 1_000, most: 10 });
    expect(await (await sendSlowly(post('/watched'))).closed).toBe('');
    const quick = request({ port: port(), path: '/watched', method: 'POST' });
    quick.end('body');
    const [response] = await once(quick, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
  });
});
