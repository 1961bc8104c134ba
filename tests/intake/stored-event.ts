import type { StoredEvent } from '../../server/src/store/event-store';

/** A private visit, with what a test changes. */
export const storedEvent = (changes: Partial<StoredEvent> = {}): StoredEvent => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  at: Date.parse('2026-01-31T12:00:00Z'),
  article: { uid: 'api::article.article', documentId: 'doc1', locale: null },
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
  ...changes,
});
