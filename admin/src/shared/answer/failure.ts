/**
 * Why a request failed, as far as people can do something about it: `blocked` (no answer: offline, or
 * stopped by an extension or a proxy), `session` (no longer logged in), `forbidden` (the role lacks
 * the permission), `invalid` (the server refused the question), `server` (anything else).
 */
export type FailureKind = 'blocked' | 'session' | 'forbidden' | 'invalid' | 'server';

export interface Failure {
  kind: FailureKind;
  /** What the server said, in English, if it said something. */
  said?: string;
}

const KINDS: Record<number, FailureKind> = { 400: 'invalid', 401: 'session', 403: 'forbidden' };

/** The part of Strapi's errors that is read here; not each kind of error has a status. */
interface RequestError {
  name?: string;
  message?: string;
  status?: number;
}

/** Tells why a request failed by the error of Strapi's client. */
export function failureOf({ name, message, status }: RequestError): Failure {
  // `fetch` throws a TypeError, whose words differ by browser, where there was no answer at all.
  if (status === undefined) return { kind: name === 'TypeError' ? 'blocked' : 'server' };
  const kind = KINDS[status] ?? 'server';
  // 503: the plugin says why its tables cannot be used.
  const saysWhy = kind === 'invalid' || status === 503;
  return saysWhy && message !== undefined ? { kind, said: message } : { kind };
}
