import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type Koa from 'koa';

/** Handles a request and returns `true`, or leaves it alone and returns `false`. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Lets a handler see a server's requests before the server's own listeners do, so that they skip
 * Strapi's whole middleware stack.
 */
export function handleAhead(server: Server, handle: RequestHandler): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (handle(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
}

/** Reads a sender's address as Strapi itself does: behind the proxies that `server.proxy` names. */
export const createAddressReader =
  (app: Koa) =>
  (request: IncomingMessage): string => {
    const koaRequest: Koa.Request = Object.create(app.request);
    koaRequest.app = app;
    koaRequest.req = request;
    return koaRequest.ips[0] ?? request.socket.remoteAddress ?? '';
  };
