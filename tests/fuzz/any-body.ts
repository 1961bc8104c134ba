import fc from 'fast-check';
import { EVENT_TYPES, NAVIGATIONS } from '../../core';
import { anyArrival } from '../attribution/any-arrival';

/** Any JSON value, with names that objects have anyway. */
export const anyJson = fc
  .oneof(
    { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'events', 'id'), fc.jsonValue()),
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const id = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/) },
  fc.string({ maxLength: 30 }),
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string({ maxLength: 300 }));

/** Events that are nearly right: right ones with a field or two changed. */
const nearlyEvent = fc
  .tuple(
    fc.record({
      id,
      type: fc.constantFrom(...EVENT_TYPES),
      channel: fc.constantFrom('whatsapp', 'copy', 'x', 'pigeon'),
      navigation: fc.constantFrom(...NAVIGATIONS),
      tag: text,
      parent: text,
    }),
    anyArrival.map(({ url, referrer }) => ({ url, referrer })),
    fc.dictionary(
      fc.constantFrom(
        ...['id', 'type', 'url', 'referrer', 'article', 'canonical', 'channel', 'tag', 'time'],
        ...['navigation', 'address', 'userAgent', 'headers', 'method', 'sample', '__proto__'],
      ),
      fc.oneof(text, anyJson),
      { maxKeys: 2 },
    ),
  )
  .map(([right, arrival, changes]) => ({ ...right, ...arrival, ...changes }));

/** Bodies for the intake: nearly right ones, any JSON, and any text. */
export const anyBody = fc.oneof(
  { weight: 5, arbitrary: fc.array(nearlyEvent, { maxLength: 4 }).map((events) => ({ events })) },
  fc.array(anyJson, { maxLength: 3 }).map((events) => ({ events })),
  anyJson,
);
export const anyBodyText = fc.oneof(
  { weight: 6, arbitrary: anyBody.map((body) => JSON.stringify(body)) },
  fc.string({ unit: 'binary', maxLength: 200 }),
  anyBody.map((body) => JSON.stringify(body).slice(0, -2)),
);
