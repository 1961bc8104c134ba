/**
 * Tells Strapi what only the front end's server sees: that a messenger fetched a page to draw a link
 * preview, and, for sites that count on their server, visits. For any runtime with `fetch` and Web
 * Crypto: Node, Deno, Bun, edge workers.
 */
import { MAX_AGENT, previewOf } from '../../../core/previews';
import type { EventBody, VisitorSignals } from '../../../core/contracts/events';
import { eventId } from '../events/event-id';
import { headersOf, pageUrl, tellingHeaders, type PageRequest } from './page-request';

export interface ReporterOptions {
  /** Such as `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /** A Strapi API token with the permission *record on behalf of a visitor*. */
  token: string;
  /** The site's public origin, such as `https://www.example.com`. */
  siteUrl: string;
  /**
   * The visitor's address, as your proxy tells it. Without it visits are counted and visitors are
   * not. Used for the daily visitor hash, then dropped.
   */
  visitorAddress?: (request: PageRequest) => string | undefined;
  /** Longest wait for Strapi, in ms; by default 5,000. */
  timeoutMs?: number;
  /** Is told what could not be recorded. By default nobody is: a page never fails for a count. */
  onError?: (error: unknown) => void;
}

export interface Reporter {
  /**
   * Records a link preview, if the request is one; else sends nothing and answers `undefined`. The
   * promise never rejects: hand it to `waitUntil`, or leave it alone.
   */
  preview(request: PageRequest, article?: string): Promise<void> | undefined;
  /**
   * Records a page request as the visit that it is: for sites whose pages run no tracker. Bots,
   * prefetches and previews are told apart by Strapi. Never rejects.
   */
  visit(request: PageRequest, article?: string): Promise<void>;
}

const MAX_URL = 4_096;
const MAX_REFERRER = 10_240;

type ServerEvent = EventBody & VisitorSignals;

/** A reporter for this site. Throws a TypeError where `siteUrl` or `endpoint` is no address. */
export function createReporter(options: ReporterOptions): Reporter {
  const { token, siteUrl, visitorAddress, timeoutMs = 5_000, onError } = options;
  const endpoint = new URL(`${options.endpoint.replace(/\/+$/, '')}/events`).href;
  const origin = new URL(siteUrl).origin;

  async function send(event: ServerEvent): Promise<void> {
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ events: [event] }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) throw new Error(`${endpoint} answered ${answer.status}`);
    } catch (error) {
      onError?.(error);
    }
  }

  function eventOf(request: PageRequest, article: string | undefined): ServerEvent {
    const headers = headersOf(request);
    const address = visitorAddress?.(request);
    return {
      id: eventId(),
      type: 'visit',
      url: pageUrl(request, origin).slice(0, MAX_URL),
      ...(headers['referer'] && { referrer: headers['referer'].slice(0, MAX_REFERRER) }),
      ...(article !== undefined && { article }),
      ...(address !== undefined && { address }),
      method: request.method ?? 'GET',
      userAgent: (headers['user-agent'] ?? '').slice(0, MAX_AGENT),
      headers: tellingHeaders(headers),
    };
  }

  async function record(request: PageRequest, article: string | undefined): Promise<void> {
    try {
      await send(eventOf(request, article));
    } catch (error) {
      // An address that cannot be read, as scanners send: there is no page to count.
      onError?.(error);
    }
  }

  return {
    preview(request, article) {
      if (!previewOf(headersOf(request)['user-agent'] ?? '')) return undefined;
      return record(request, article);
    },
    visit: record,
  };
}
