import { hash } from 'node:crypto';

const HOUR = 3600 * 1000;

/**
 * The id of a preview that a messenger's server fetched and keeps: the same for the same article,
 * channel and window of time, so that it counts once, whoever reports it.
 */
export function previewId(
  channel: string,
  article: string,
  at: number,
  windowHours: number,
): string {
  const window = Math.floor(at / (windowHours * HOUR));
  return hash('sha256', ['preview', channel, article, window].join('\n'), 'base64url').slice(0, 22);
}
