import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A way to a database server that can break. */
export interface Proxy {
  port: number;
  /** Closes what is open, and lets nobody in. */
  close(): void;
  open(): void;
  /** Everything arrives so many ms late. */
  slow(ms: number): void;
  /** Cuts each connection once it has passed on such a statement, before the answer; so many times. */
  cutAfter(statement: RegExp, times: number): void;
  /** How many of those cuts are still to come. */
  cutsLeft(): number;
  end(): Promise<void>;
}

export async function startProxy(to: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  let late = 0;
  let cut: RegExp | undefined;
  let cuts = 0;

  /** Passes on what arrives, in its order. */
  function pass(from: Socket, target: Socket, isRequest: boolean): void {
    let before: Promise<unknown> = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      const isLast = isRequest && cuts > 0 && cut?.test(chunk.toString('latin1'));
      if (isLast) {
        cuts -= 1;
        // The server does what it was told, and nobody hears of it.
        target.removeAllListeners('data');
        target.write(chunk, () => from.destroy());
        return;
      }
      const wait = late;
      before = before.then(() => (wait ? delay(wait) : undefined)).then(() => target.write(chunk));
    });
    from.on('close', () => void before.then(() => target.end()));
    from.on('error', () => target.destroy());
  }

  const server = createServer((client) => {
    if (!isOpen) {
      client.destroy();
      return;
    }
    const upstream = connect(to);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    pass(client, upstream, true);
    pass(upstream, client, false);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    close() {
      isOpen = false;
      for (const socket of sockets) socket.destroy();
    },
    open() {
      isOpen = true;
    },
    slow(ms) {
      late = ms;
    },
    cutAfter(statement, times) {
      [cut, cuts] = [statement, times];
    },
    cutsLeft: () => cuts,
    async end() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
