/**
 * `POST /api/dark-social/events`, ahead of Strapi's own stack: it answers many times as many requests
 * as a route inside it, and Strapi's requests never wait for ours.
 *
 * Requests with an `Authorization` header go on to Strapi's own route of the same path, which checks
 * the API token and records on behalf of a visitor.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import cors from 'cors';
import getRawBody from 'raw-body';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MAX_BODY_BYTES, type EventsAnswer } from '../../../core';
import type { Options } from '../config/options';
import type { RequestHandler } from './ahead';
import { IntakeError, toRefusal } from './errors';
import { fromBrowser } from './from-browser';
import type { Groups } from './groups';
import { parseEvents, parseJson } from './parse';
import type { Recordable } from './recorder';

export interface IntakeEndpointOptions {
  /** `/api/dark-social/events` under Strapi's default prefix. */
  path: string;
  /** Origins whose pages may record. */
  origins: readonly string[];
  rateLimit: Options['rateLimit'];
  /** The sender's address, behind whatever proxy Strapi was told of. */
  addressOf(request: IncomingMessage): string;
  groups(): Pick<Groups<Recordable, EventsAnswer>, 'take'>;
  log(error: unknown): void;
  now(): number;
}

const PREFLIGHT_SECONDS = 24 * 3600;

type Next = (error?: unknown) => void;

/** Whether the request may go on; calls back with an IntakeError 429 where it may not. */
function createLimiter(rateLimit: Options['rateLimit']): (address: string, next: Next) => void {
  if (rateLimit === false) return (_, next) => next();
  const limiter = new RateLimiterMemory({
    points: rateLimit.requests,
    duration: rateLimit.seconds,
  });
  return (address, next) => {
    limiter.consume(address).then(
      () => next(),
      (reason: unknown) =>
        next(
          reason instanceof RateLimiterRes
            ? new IntakeError(429, 'Too many requests from this address', {
                retryAfter: Math.ceil(reason.msBeforeNext / 1000),
              })
            : reason,
        ),
    );
  };
}

function checkType(request: IncomingMessage): void {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === '' || type === 'text/plain' || type === 'application/json') return;
  throw new IntakeError(415, 'content-type: expected text/plain or application/json');
}

/** The headers with which pages of this origin are answered; throws an IntakeError 403 for others. */
function headersFor<Headers>(
  origin: string | undefined,
  byOrigin: ReadonlyMap<string, Headers>,
): Headers {
  const headers = byOrigin.get(origin ?? '');
  if (headers) return headers;
  throw new IntakeError(
    403,
    origin === undefined
      ? 'origin: missing; a server records with an API token'
      : 'origin: not among the origins of siteUrl',
  );
}

/** Why a body could not be read: past the limit, or the sender stopped halfway. */
function bodyRefusal(error: Error & { status?: number }): IntakeError {
  return error.status === 413
    ? new IntakeError(413, `body: expected at most ${MAX_BODY_BYTES} bytes`, { cause: error })
    : new IntakeError(400, 'body: could not be read to its end', { cause: error });
}

function readBody(request: IncomingMessage, done: (error?: unknown, text?: string) => void): void {
  const length = request.headers['content-length'] ?? null;
  getRawBody(request, { length, limit: MAX_BODY_BYTES }, (error, body) => {
    if (error) done(bodyRefusal(error));
    else done(undefined, body.toString('utf8'));
  });
}

/** Adds what describes the body to these headers, and sends both. */
function write(
  response: ServerResponse,
  status: number,
  body: object,
  headers: OutgoingHttpHeaders,
): void {
  const text = JSON.stringify(body);
  headers['Content-Type'] = 'application/json; charset=utf-8';
  headers['Content-Length'] = Buffer.byteLength(text);
  response.writeHead(status, headers);
  // As a text it leaves in one piece with the head; a buffer would take a second write.
  response.end(text);
}

export function createIntakeEndpoint({
  path,
  origins,
  rateLimit,
  addressOf,
  groups,
  log,
  now,
}: IntakeEndpointOptions): RequestHandler {
  const limit = createLimiter(rateLimit);
  const preflight = cors({
    origin: [...origins],
    methods: 'POST',
    allowedHeaders: 'content-type',
    maxAge: PREFLIGHT_SECONDS,
  });
  // `cors`, which answers preflights, cost as much for each event as classifying it. One object
  // serves all of an origin's answers, since `write` is done with it at once.
  const recorded = new Map<string, OutgoingHttpHeaders>(
    origins.map((origin) => [origin, { Vary: 'Origin', 'Access-Control-Allow-Origin': origin }]),
  );

  function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    // The sender is gone: there is nobody to answer.
    if (response.destroyed) return;
    const refusal = toRefusal(error, log);
    const { origin = '' } = request.headers;
    write(response, refusal.status, refusal.body(), {
      ...refusal.headers(),
      Vary: 'Origin',
      ...(recorded.has(origin) && {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': 'Retry-After',
      }),
    });
  }

  /** Reads, checks and hands on; throws an IntakeError where a header alone says no. */
  function record(request: IncomingMessage, response: ServerResponse): void {
    const headers = headersFor(request.headers.origin, recorded);
    checkType(request);
    const address = addressOf(request);

    const take = (text: string): void => {
      const events = parseEvents(parseJson(text), 'browser');
      groups().take(fromBrowser(events, request, address, now()), (error, answer) => {
        if (answer) write(response, 202, answer, headers);
        else refuse(request, response, error);
      });
    };

    limit(address, (limited) => {
      if (limited !== undefined) return refuse(request, response, limited);
      readBody(request, (unread, text) => {
        if (text === undefined) return refuse(request, response, unread);
        try {
          take(text);
        } catch (error) {
          refuse(request, response, error);
        }
      });
    });
  }

  return (request, response) => {
    const { url = '' } = request;
    if (url !== path && !url.startsWith(`${path}?`)) return false;
    if (request.headers.authorization) return false;
    const handle = (): void => {
      try {
        if (request.method !== 'POST') throw new IntakeError(405, 'method: expected POST');
        record(request, response);
      } catch (error) {
        refuse(request, response, error);
      }
    };
    if (request.method === 'OPTIONS') preflight(request, response, handle);
    else handle();
    return true;
  };
}
