import { randomBytes } from 'node:crypto';
import type { Signals, StoredVerdict } from '../../core';
import type { StoredEvent } from '../../server/src/store/stored-event';

export const DAY = 24 * 3600 * 1000;
/** Noon in Paris. */
export const NOON = Date.parse('2026-03-10T11:00:00Z');

export const token = (): string => randomBytes(16).toString('base64url');

/** A token of one share. */
export const shareToken = (): string => token().replace(/[-_]/g, '').slice(0, 9);

/** Signals of a deep page opened by a WhatsApp link, unless said otherwise. */
export const signals = (changes: Partial<Signals> = {}): Signals => ({
  tag: 'whatsapp',
  tagGroup: '',
  referrerKind: 'none',
  referrerHost: '',
  app: '',
  utmSource: '',
  utmMedium: '',
  campaignNamed: false,
  clickId: '',
  page: 'deep',
  visitor: 'new',
  suspicion: '',
  ...changes,
});

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
  provider: '',
  sharedBy: '',
  paid: false,
  excluded: false,
  signals: signals(),
  sample: false,
  ...event,
});

/** The same at a fixed time and on a fixed article, with a fixed id. */
export const storedEvent = (changes: Partial<StoredEvent> = {}): StoredEvent =>
  stored({
    id: 'AAAAAAAAAAAAAAAAAAAAAA',
    at: Date.parse('2026-01-31T12:00:00Z'),
    article: { uid: 'api::article.article', documentId: 'doc1', locale: null },
    ...changes,
  });

export const articleOf = (documentId: string, locale: string | null = 'fr') => ({
  uid: 'api::article.article',
  documentId,
  locale,
});

/** A verdict that a rule of the site's own gives. */
export const LETTER: StoredVerdict = {
  source: 'campaign',
  channel: 'letter',
  evidence: 'none',
  reason: 'own-rule',
  provider: '',
  sharedBy: '',
  paid: true,
  excluded: false,
};

export const MARCH = { from: 20260301, to: 20260331 };
