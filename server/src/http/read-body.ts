import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { HttpError } from './http-error';
import { createWaitingRoom, type Dismissal } from './waiting-room';

export const tooLarge = (limit: number, cause?: unknown): HttpError =>
  new HttpError(413, `body: expected at most ${limit} bytes`, { cause });

export interface BodyBounds {
  /** How long a body may take, in ms. */
  ms: number;
  /** How many bodies may be on their way at once. Times their limit, the memory that they can hold. */
  most: number;
}

const DEFAULTS: BodyBounds = { ms: 10_000, most: 1_000 };
const RETRY_AFTER_SECONDS = 5;

const refusals: Readonly<Record<Dismissal, () => HttpError>> = {
  late: () => new HttpError(408, 'body: did not arrive in time'),
  crowded: () =>
    new HttpError(503, 'Too many requests are arriving', { retryAfter: RETRY_AFTER_SECONDS }),
};

/** Reads bodies, of which slow ones cannot hold more than so much memory. */
export interface BodyReader {
  /**
   * @param limit in bytes
   * @throws HttpError 413 past the limit, 400 where the sender stopped halfway, 408 where they are too
   *   slow, 503 where too many others are under way
   */
  read(request: IncomingMessage, limit: number): Promise<string>;
  /** Closes the connection of a request that somebody else reads, if its body is too slow. */
  watch(request: IncomingMessage): void;
}

export function createBodyReader({ ms, most }: BodyBounds = DEFAULTS): BodyReader {
  const room = createWaitingRoom<(why: Dismissal) => void>({
    ms,
    most,
    dismiss: (stop, why) => stop(why),
  });
  return {
    async read(request, limit) {
      let leave = (): void => undefined;
      const dismissed = new Promise<never>((_, reject) => {
        const stop = (why: Dismissal): void => reject(refusals[why]());
        leave = () => room.leave(stop);
        room.enter(stop);
      });
      try {
        return await Promise.race([readBody(request, limit), dismissed]);
      } finally {
        leave();
      }
    },
    watch(request) {
      const stop = (): void => void request.socket.destroy();
      room.enter(stop);
      for (const event of ['end', 'close']) request.once(event, () => room.leave(stop));
    },
  };
}

/**
 * Reads a request's body as UTF-8.
 *
 * @param limit in bytes
 * @throws HttpError 413 past the limit, 400 where the sender stopped halfway
 */
async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const length = request.headers['content-length'] ?? null;
  try {
    return await getRawBody(request, { length, limit, encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 413) {
      throw tooLarge(limit, error);
    }
    throw new HttpError(400, 'body: could not be read to its end', { cause: error });
  }
}

/** @throws HttpError 415 for anything but `text/plain`, `application/json` or no type at all */
export function requireTextOrJson(request: IncomingMessage): void {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === '' || type === 'text/plain' || type === 'application/json') return;
  throw new HttpError(415, 'content-type: expected text/plain or application/json');
}

/** @throws HttpError 400 where the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'body: expected JSON', { cause: error });
  }
}
