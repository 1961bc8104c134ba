import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { HttpError } from './http-error';

export const tooLarge = (limit: number, cause?: unknown): HttpError =>
  new HttpError(413, `body: expected at most ${limit} bytes`, { cause });

/**
 * Reads a request's body as UTF-8.
 *
 * @param limit in bytes
 * @throws HttpError 413 past the limit, 400 where the sender stopped halfway
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
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
