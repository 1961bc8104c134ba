import { randomBytes } from 'node:crypto';
import type { StoredEvent } from '../../server/src/store/event-store';

export const DAY = 24 * 3600 * 1000;
/** Noon in Paris. */
export const NOON = Date.parse('2026-03-10T11:00:00Z');

export const token = (): string => randomBytes(16).toString('base64url');

/** A private visit by a tagged WhatsApp link, unless said otherwise. */
export const stored = (event: Partial<StoredEvent> = {}): StoredEvent => ({
  id: token(),
  at: NOON,
  article: { uid: 'api::article.article', documentId: 'a', locale: 'fr' },
  kind: 'visit',
  source: 'private',
  channel: 'whatsapp',
  evidence: 'tagged',
  reason: 'our-tag',
  referrerHost: '',
  app: '',
  utmSource: '',
  utmMedium: '',
  clickId: '',
  sample: false,
  ...event,
});

export const articleOf = (documentId: string, locale: string | null = 'fr') => ({
  uid: 'api::article.article',
  documentId,
  locale,
});
