/**
 * `POST /api/dark-social/events`, ahead of Strapi's own stack: it answers several times as many
 * requests as a route inside it, and Strapi's requests never wait for ours.
 *
 * Requests with an `Authorization` header go on to Strapi's own route of the same path, which checks
 * the API token and records on behalf of a visitor.
 */
import cors from '@koa/cors';
import type { Context, Middleware, Next } from 'koa';
import getRawBody from 'raw-body';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MAX_BODY_BYTES } from '../../../core';
import type { Options } from '../config/options';
import { IntakeError } from './errors';
import { parseEvents, parseJson } from './parse';
import type { Recorder } from './recorder';

export interface IntakeMiddlewareOptions {
  /** `/api/dark-social/events` under Strapi's default prefix. */
  path: string;
  origins: readonly string[];
  rateLimit: Options['rateLimit'];
  recorder(): Recorder;
  log(error: unknown): void;
  now(): number;
}

const PREFLIGHT_SECONDS = 24 * 3600;

/** The body as text. Throws an IntakeError 413 past the limit, and 400 where the sender stopped halfway. */
async function readBody(context: Context): Promise<string> {
  try {
    return await getRawBody(context.req, {
      length: context.get('content-length') || null,
      limit: MAX_BODY_BYTES,
      encoding: 'utf-8',
    });
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    if (status === 413) {
      throw new IntakeError(413, `body: expected at most ${MAX_BODY_BYTES} bytes`, {
        cause: error,
      });
    }
    throw new IntakeError(400, 'body: could not be read to its end', { cause: error });
  }
}

function checkType(context: Context): void {
  const type = context.get('content-type').split(';', 1)[0]?.trim().toLowerCase();
  if (type === '' || type === 'text/plain' || type === 'application/json') return;
  throw new IntakeError(415, 'content-type: expected text/plain or application/json');
}

function createLimiter(rateLimit: Options['rateLimit']) {
  if (rateLimit === false) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({
    points: rateLimit.requests,
    duration: rateLimit.seconds,
  });
  return async (address: string): Promise<void> => {
    try {
      await limiter.consume(address);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new IntakeError(429, 'Too many requests from this address', {
        retryAfter: Math.ceil(error.msBeforeNext / 1000),
      });
    }
  };
}

/** Writes a refusal, or logs what nobody expected, in the shape of Strapi's own errors. */
export function answerError(context: Context, error: unknown, log: (error: unknown) => void): void {
  if (!(error instanceof IntakeError)) log(error);
  const refusal =
    error instanceof IntakeError
      ? error
      : new IntakeError(503, 'The event could not be recorded', { retryAfter: 5, cause: error });
  const { retryAfter } = refusal.options;
  if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter));
  // What was not read of a refused body is not waited for.
  if (refusal.status === 413) context.set('Connection', 'close');
  context.status = refusal.status;
  context.body = refusal.body();
}

export function createIntakeMiddleware({
  path,
  origins,
  rateLimit,
  recorder,
  log,
  now,
}: IntakeMiddlewareOptions): Middleware {
  const limit = createLimiter(rateLimit);
  const allowed = new Set(origins);
  const crossOrigin = cors({
    origin: (context) => (allowed.has(context.get('origin')) ? context.get('origin') : ''),
    allowMethods: 'POST',
    allowHeaders: 'content-type',
    exposeHeaders: 'Retry-After',
    maxAge: PREFLIGHT_SECONDS,
  });

  async function record(context: Context): Promise<void> {
    const origin = context.get('origin');
    if (!allowed.has(origin)) {
      throw new IntakeError(
        403,
        origin === ''
          ? 'origin: missing; a server records with an API token'
          : 'origin: not among the origins of siteUrl',
      );
    }
    await limit(context.ip);
    checkType(context);
    const events = parseEvents(parseJson(await readBody(context)), 'browser');
    const visitor = {
      address: context.ip,
      userAgent: context.get('user-agent'),
      headers: context.headers,
    };
    const at = now();
    context.body = await recorder().record(events.map((event) => ({ event, visitor, at })));
    context.status = 202;
  }

  async function answer(context: Context): Promise<void> {
    try {
      if (context.method === 'POST') await record(context);
      else {
        context.set('Allow', 'POST, OPTIONS');
        throw new IntakeError(405, `method: expected POST`);
      }
    } catch (error) {
      answerError(context, error, log);
    }
  }

  return async function darkSocialIntake(context: Context, next: Next): Promise<void> {
    if (context.path !== path || context.get('authorization') !== '') return next();
    await crossOrigin(context, () => answer(context));
  };
}
