import type { IncomingMessage, Server, ServerResponse } from 'node:http';

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
