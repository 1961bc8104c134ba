import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createWaitingRoom } from './waiting-room';

export interface ConnectionBounds {
  /** How long a connection may take to send the headers of a request, in ms. */
  ms: number;
  /** How many connections may be without a request at once. */
  most: number;
  /** Of a crowd that comes at once, those stay that came first: until then, nothing of theirs was read. */
  chance?: number;
}

/** Node's own bound is 60 s, looked at every 30 s. */
const DEFAULTS: ConnectionBounds = { ms: 10_000, most: 2_000, chance: 1_000 };

/**
 * Closes connections that do not send a request in time, and the longest waiting ones when there are
 * too many. Headers are read before a path is known, so this is for all of a server's connections; a
 * request that has begun, such as an upload, is left alone however long it takes.
 */
export function boundIdleConnections(
  server: Server,
  { ms, most, chance }: ConnectionBounds = DEFAULTS,
): void {
  const idle = createWaitingRoom<Duplex>({
    ms,
    most,
    chance,
    dismiss: (socket) => socket.destroy(),
  });
  // Requests may be sent before the one before them is answered.
  const open = new WeakMap<Duplex, number>();

  server.on('connection', (socket) => {
    idle.enter(socket);
    socket.once('close', () => idle.leave(socket));
  });
  function begin({ socket }: IncomingMessage, response: ServerResponse): void {
    idle.leave(socket);
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const others = (open.get(socket) ?? 1) - 1;
      open.set(socket, others);
      // Without a timeout of its own, the site wants connections kept for ever.
      if (others > 0 || socket.destroyed || !server.keepAliveTimeout) return;
      idle.enter(socket, server.keepAliveTimeout);
    });
  }
  server.prependListener('request', begin);
  // Others put themselves in front, as Socket.IO and our intake do: they take all listeners off and call
  // them for what they leave alone. A request that went past this one would be cut.
  server.on('removeListener', (event, listener) => {
    if (event !== 'request' || listener !== begin) return;
    queueMicrotask(() => {
      if (!server.listeners('request').includes(begin)) server.prependListener('request', begin);
    });
  });
  // What is no longer HTTP is not ours. Listened to only where somebody else does: the first listener
  // makes Node hand such connections over instead of answering them.
  const watched = new Set<unknown>();
  function watch(event: unknown): void {
    if ((event !== 'upgrade' && event !== 'connect') || watched.has(event)) return;
    watched.add(event);
    server.on(event, ({ socket }: IncomingMessage) => idle.leave(socket));
  }
  for (const event of server.eventNames()) watch(event);
  server.on('newListener', watch);
}
