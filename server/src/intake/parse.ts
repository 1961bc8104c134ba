/** Parses the body of `POST /api/dark-social/events`. Errors name the place. */
import { z } from 'zod';
import {
  EVENT_TYPES,
  isOfferedChannel,
  MAX_EVENTS,
  NAVIGATIONS,
  OFFERED_CHANNELS,
  readUrl,
  type EventBody,
  type VisitorSignals,
} from '../../../core';
import { HttpError } from '../http/http-error';

const webAddress = (value: string): boolean =>
  /^https?:\/\//i.test(value) && readUrl(value) !== undefined;

const address = z
  .string('an http or https address')
  .max(4096, 'at most 4,096 characters')
  .refine(webAddress, 'an http or https address');

const CHANNEL_RULE = `one of ${OFFERED_CHANNELS.map(({ id }) => id).join(', ')}`;

const body = {
  id: z
    .string('22 characters of base64url')
    .regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url'),
  type: z.enum(EVENT_TYPES, `one of ${EVENT_TYPES.join(', ')}`),
  url: address,
  // What a page says of itself may be anything; what is no address counts as missing.
  canonical: address.optional().catch(undefined),
  // Whatever a browser sent as its referrer is welcome; what cannot be read counts as unknown.
  referrer: z.string('a text').optional(),
  article: z.string('an article key').max(200, 'at most 200 characters').optional(),
  channel: z.string(CHANNEL_RULE).refine(isOfferedChannel, CHANNEL_RULE).optional(),
  // Read where chains are on. A tag that is none of ours, as a damaged link leaves behind, has no token.
  tag: z.string('a tag').max(100, 'at most 100 characters').optional(),
  parent: z.string('a tag').max(100, 'at most 100 characters').optional(),
  // One that is none of ours counts as missing.
  pageToken: z.string('a text').max(100, 'at most 100 characters').optional(),
  navigation: z.enum(NAVIGATIONS, `one of ${NAVIGATIONS.join(', ')}`).optional(),
};

const HEADERS_RULE = 'texts by their names of at most 64 characters';

const signals = {
  time: z.iso.datetime({ offset: true, error: 'an ISO 8601 time with its zone' }).optional(),
  // As the front end's server knows it: with a port, as a list, or empty. One that cannot be read
  // counts as unknown: the visit is worth more than its visitor.
  address: z.string('a text').max(1000, 'at most 1,000 characters').optional(),
  userAgent: z.string('a text').optional(),
  method: z.string('a text').max(20, 'at most 20 characters').optional(),
  headers: z.record(z.string().max(64), z.string(HEADERS_RULE), HEADERS_RULE).optional(),
  /** The demo's sample traffic; only where that is allowed at all. */
  sample: z.boolean().optional(),
};

const shareHasChannel = ({
  type,
  channel,
}: {
  type: string;
  channel?: string | undefined;
}): boolean => type !== 'share' || channel !== undefined;
const needsChannel = { path: ['channel'], message: 'the channel of the share' };

const eventFromBrowser = z.object(body, 'an event').refine(shareHasChannel, needsChannel);
const eventOnBehalf = z
  .object({ ...body, ...signals }, 'an event')
  .refine(shareHasChannel, needsChannel);

const list = <T extends z.ZodType>(event: T) =>
  z.object(
    {
      events: z
        .array(event, 'a list of events')
        .min(1, 'at least one event')
        .max(MAX_EVENTS, `at most ${MAX_EVENTS} events`),
    },
    'an object with a list "events"',
  );

const requestFromBrowser = list(eventFromBrowser);
const requestOnBehalf = list(eventOnBehalf);

export type IncomingEvent = EventBody & VisitorSignals & { sample?: boolean | undefined };

/** Longest name that an error repeats: a header's may be anything. */
const MAX_NAME = 64;

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((name) => String(name).slice(0, MAX_NAME)).join('.') || 'body';

function described(issues: readonly z.core.$ZodIssue[]): { path: string; message: string }[] {
  return issues.slice(0, 10).map(({ path, message }) => ({ path: placeOf(path), message }));
}

/** Throws an HttpError 400 that names the first wrong field and lists up to ten of them. */
export function parseEvents(value: unknown, sender: 'browser' | 'on-behalf'): IncomingEvent[] {
  const result = (sender === 'browser' ? requestFromBrowser : requestOnBehalf).safeParse(value);
  if (result.success) return result.data.events;
  const details = described(result.error.issues);
  const first = details[0];
  throw new HttpError(400, `${first?.path ?? 'body'}: expected ${first?.message ?? 'events'}`, {
    details: { errors: details },
  });
}
