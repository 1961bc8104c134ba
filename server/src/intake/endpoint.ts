/**
 * `POST /api/dark-social/events`, ahead of Strapi's own stack, so that neither waits for the other.
 *
 * Requests with an `Authorization` header go on to Strapi's own route of the same path, which checks
 * the API token and records on behalf of a visitor.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';
import { MAX_BODY_BYTES, type EventsAnswer } from '../../../core';
import { originMayRecord } from '../attribution';
import type { Options } from '../config/options';
import type { RequestHandler } from '../http/ahead-of-koa';
import { HttpError, toHttpError } from '../http/http-error';
import { createRateLimit } from '../http/rate-limit';
import { createBodyReader, parseJson, requireTextOrJson } from '../http/read-body';
import type { IntakeWatch } from '../operations';
import type { Batches } from './batches';
import { originShape } from './address-shape';
import type { Misses } from './misses';
import { parseEvents } from './parse';
import type { Recordable, Visitor } from './recordable';

export interface IntakeEndpointOptions {
  /** `/api/dark-social/events` under Strapi's default prefix. */
  path: string;
  /** Origins whose pages may record, and those that show these pages: translators, caches, readers. */
  origins: readonly string[];
  rateLimit: Options['rateLimit'];
  /** The sender's address, behind whatever proxy Strapi was told of. */
  addressOf(request: IncomingMessage): string;
  batches(): Pick<Batches<Recordable, EventsAnswer>, 'add'>;
  misses(): Pick<Misses, 'count'>;
  watch(): IntakeWatch;
  /** ms since 1970. */
  now(): number;
}

const PREFLIGHT_SECONDS = 24 * 3600;

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

export function createIntakeEndpoint({
  path,
  origins,
  rateLimit,
  addressOf,
  batches,
  misses,
  watch,
  now,
}: IntakeEndpointOptions): RequestHandler {
  const limit = createRateLimit(rateLimit);
  const bodies = createBodyReader();
  // Sets the headers of every response to an allowed origin, and responds to preflights.
  const allowOrigin = cors({
    origin: (origin, done) => done(null, origin !== undefined && originMayRecord(origin, origins)),
    methods: 'POST',
    allowedHeaders: 'content-type',
    exposedHeaders: 'Retry-After',
    maxAge: PREFLIGHT_SECONDS,
  });

  function requireOrigin({ headers: { origin } }: IncomingMessage): void {
    if (origin !== undefined && originMayRecord(origin, origins)) return;
    if (origin !== undefined) misses().count('origin', originShape(origin), now());
    throw new HttpError(
      403,
      origin === undefined
        ? 'origin: missing; a server records with an API token'
        : 'origin: not among the origins of siteUrl',
    );
  }

  /** Whom the request is of; rejects with an HttpError where it may not record. */
  async function admit(request: IncomingMessage): Promise<Visitor> {
    if (request.method !== 'POST') throw new HttpError(405, 'method: expected POST');
    requireOrigin(request);
    requireTextOrJson(request);
    const { headers } = request;
    const sender = { address: addressOf(request), userAgent: headers['user-agent'] ?? '' };
    await limit(sender);
    return { ...sender, headers };
  }

  async function record(request: IncomingMessage): Promise<EventsAnswer> {
    const visitor = await admit(request).catch(async (refusal: unknown) => {
      // Whoever is still sending would not see the refusal: their connection would break.
      await bodies.read(request, MAX_BODY_BYTES).catch(() => undefined);
      throw refusal;
    });
    const body = parseJson(await bodies.read(request, MAX_BODY_BYTES));
    const at = now();
    return batches().add(parseEvents(body, 'browser').map((event) => ({ event, visitor, at })));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, 202, await record(request));
      watch().worked();
    } catch (error) {
      // The sender is gone: nobody is left to respond to.
      if (response.destroyed) return;
      const refusal = toHttpError(error, watch().failed);
      watch().refused(refusal.status);
      for (const [name, value] of Object.entries(refusal.headers(request.complete))) {
        response.setHeader(name, value);
      }
      send(response, refusal.status, refusal.body());
    }
  }

  return (request, response) => {
    const { url = '' } = request;
    if (url !== path && !url.startsWith(`${path}?`)) return false;
    if (request.headers.authorization) {
      bodies.watch(request);
      return false;
    }
    allowOrigin(request, response, () => void handle(request, response));
    return true;
  };
}
