/**
 * Reports to Strapi what only the front end's server sees: link previews and, for sites that count on
 * their server, visits. Runs wherever `fetch` and Web Crypto exist: Node, Deno, Bun, edge workers.
 */
import { MAX_AGENT, previewOf } from '../../../core/previews';
import type { EventBody, VisitorSignals } from '../../../core/contracts/events';
import { eventId } from '../events/event-id';
import { isDraft } from '../events/own-people';
import { baseUrl } from '../page';
import { headersOf, pageUrl, tellingHeaders, type PageRequest } from './page-request';

export interface ReporterOptions {
  /** Such as `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /** A Strapi API token with the permission *record on behalf of a visitor*. */
  token: string;
  /** The site's public origin, such as `https://www.example.com`. */
  siteUrl: string;
  /**
   * Returns the visitor's IP address as your proxy reports it. Used for the daily visitor hash, then
   * discarded. Without it, visits are counted but unique visitors are not.
   */
  visitorAddress?: (request: PageRequest) => string | undefined;
  /** Request timeout in ms; 5,000 by default. */
  timeoutMs?: number;
  /** Called with errors, which are otherwise ignored: reporting never breaks a page. */
  onError?: (error: unknown) => void;
}

export interface Reporter {
  /**
   * Records a link preview. Returns `undefined` if the request is not one. The promise never rejects:
   * pass it to `waitUntil`, or ignore it.
   */
  preview(request: PageRequest, article?: string): Promise<void> | undefined;
  /**
   * Records a page request, for sites whose pages do not run the tracker. Strapi filters bots,
   * prefetches and link previews; pages in a frame and pages of drafts are not recorded. Never rejects.
   */
  visit(request: PageRequest, article?: string): Promise<void>;
}

const MAX_URL = 4_096;
const MAX_REFERRER = 10_240;

type ServerEvent = EventBody & VisitorSignals;

/** Creates a reporter. Throws a TypeError if `siteUrl` or `endpoint` is not a URL. */
export function createReporter(options: ReporterOptions): Reporter {
  const { token, siteUrl, visitorAddress, timeoutMs = 5_000, onError } = options;
  const endpoint = new URL(`${baseUrl(options.endpoint)}/events`).href;
  const origin = new URL(siteUrl).origin;

  async function send(event: ServerEvent): Promise<void> {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ events: [event] }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`${endpoint} returned ${response.status}`);
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

  /** The site's own people: in the CMS's preview, or on the page of a draft. */
  const isOwn = (request: PageRequest): boolean =>
    /^(iframe|frame|embed|object)$/.test(headersOf(request)['sec-fetch-dest'] ?? '') ||
    isDraft(request.url ?? '');

  async function record(request: PageRequest, article: string | undefined): Promise<void> {
    try {
      await send(eventOf(request, article));
    } catch (error) {
      // Scanners send URLs that do not parse.
      onError?.(error);
    }
  }

  return {
    preview(request, article) {
      if (!previewOf(headersOf(request)['user-agent'] ?? '')) return undefined;
      return record(request, article);
    },
    visit: async (request, article) => {
      if (!isOwn(request)) await record(request, article);
    },
  };
}
