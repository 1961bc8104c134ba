import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { EventBody, EventsRequest } from '../../core/contracts/events';
import type { Sharing } from '../../core/contracts/sharing';
import { placeOfGroup } from '../../core/tag-groups';
import { viewGroup, viewToken } from '../../core/view-token';

/** How the CMS answers one request to its intake; without `status`, 202. */
export interface Answer {
  status?: number;
  retryAfter?: string;
  /** Whether it finds no article for the events. */
  ignored?: boolean;
}

/** A request to the intake, as it arrived. */
export interface Arrived {
  /** ms since 1970. */
  at: number;
  events: EventBody[];
  contentType: string | undefined;
  cookie: string | undefined;
  answered: number;
}

/** A site and a CMS on two origins (`localhost` and `127.0.0.1`), as a headless site has them. */
export interface TwoOrigins {
  site: string;
  cms: string;
  /** Every request to the intake since `reset`. */
  arrived: Arrived[];
  /** Addresses that `GET /sharing` was asked for. */
  asked: string[];
  /** The canonical addresses that came with them. */
  canonicals: (string | undefined)[];
  /** Channels that it was asked for. */
  channels: string[];
  /** What `GET /sharing` answers; `null` is 404. */
  sharing: Sharing | null;
  /** The plugin's option `chains`: tags of the address bar carry a token. */
  chains: boolean;
  /** In how many groups of views the address bar gets a tag. */
  taggedGroups: number;
  /** The plugin's options of that name, for the served script. */
  pageTokens: boolean;
  parameter: string;
  /** Answers for the next requests to the intake, in order. */
  answers: Answer[];
  /** Holds `GET /sharing` back until it is released. */
  holdSharing(): () => void;
  /** A page of the site: path to HTML, and headers beside the content type. */
  page(path: string, html: string, headers?: Record<string, string>): void;
  /** Waits until what arrived satisfies the condition. */
  until(condition: () => boolean): Promise<void>;
  /** The events that were answered 202. */
  taken(): EventBody[];
  reset(): void;
  close(): Promise<void>;
}

const listen = (server: Server, host: string): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, host === 'localhost' ? undefined : host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('No port');
      resolve(`http://${host}:${address.port}`);
    });
  });

const root = join(__dirname, '../..');

/** What the build made: the served script with its parts, and the modules under `/module/`. */
function builtFile(pathname: string, options: object): Promise<string> | undefined {
  const [, part] = /^\/api\/dark-social\/(sdk(?:\.js|\/.+))$/.exec(pathname) ?? [];
  if (part !== undefined) {
    return readFile(join(root, 'dist/browser', part), 'utf8').then((text) =>
      text.replace('__OPTIONS__', JSON.stringify(options)),
    );
  }
  const [, name] = /^\/module\/(.+)$/.exec(pathname) ?? [];
  return name === undefined ? undefined : readFile(join(root, 'sdk/dist', name), 'utf8');
}

/** Reloads and steps back or forward are ignored. */
const isNewArrival = ({ events }: EventsRequest): boolean =>
  events.some(({ navigation = 'navigate' }) => navigation === 'navigate');

const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

export async function startTwoOrigins(): Promise<TwoOrigins> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const waiters = new Set<() => void>();
  let held: Promise<void> = Promise.resolve();

  const notify = (): void => {
    for (const waiter of [...waiters]) waiter();
  };

  const siteServer = createServer((request, response) => {
    const found = pages.get(new URL(request.url ?? '', 'http://site').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...found?.headers,
    });
    response.end(found?.html ?? '');
  });

  async function answerCms(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://cms');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    const { pageTokens, parameter } = origins;
    const options = { parameter, placement: 'query', ...(pageTokens && { pageTokens }) };
    const file = builtFile(pathname, options);
    if (file !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      response.end(await file);
    } else if (pathname === '/api/dark-social/sharing') {
      origins.asked.push(searchParams.get('article') ?? searchParams.get('url') ?? '');
      origins.canonicals.push(searchParams.get('canonical') ?? undefined);
      const channels = searchParams.get('channels');
      if (channels !== null) origins.channels.push(channels);
      notify();
      await held;
      response.statusCode = origins.sharing ? 200 : 404;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(origins.sharing ?? {}));
    } else if (pathname === '/api/dark-social/events') {
      const body: EventsRequest = JSON.parse(await bodyOf(request));
      const answer = origins.answers.shift() ?? {};
      const { status = 202, retryAfter, ignored = !isNewArrival(body) } = answer;
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      response.statusCode = status;
      const { length } = body.events;
      response.end(
        JSON.stringify({
          accepted: ignored ? 0 : length,
          duplicates: 0,
          ignored: ignored ? length : 0,
          ...(!ignored && { tag: addressTag(body) }),
        }),
      );
      origins.arrived.push({
        at: Date.now(),
        events: body.events,
        contentType: request.headers['content-type'],
        cookie: request.headers.cookie,
        answered: status,
      });
    } else {
      response.statusCode = 404;
      response.end();
    }
    notify();
  }

  /** As the intake chooses it. */
  function addressTag({ events: [event, ...more] }: EventsRequest): string | undefined {
    if (event?.type !== 'visit' || more.length > 0) return undefined;
    if (new URL(event.url).pathname === '/') return undefined;
    const [group, { chains, taggedGroups }] = [viewGroup(event.id), origins];
    if (placeOfGroup(group) >= taggedGroups) return undefined;
    return `a${chains ? viewToken(event.id) : group}`;
  }

  const cmsServer = createServer((request, response) => {
    answerCms(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  const origins: TwoOrigins = {
    site: await listen(siteServer, 'localhost'),
    cms: await listen(cmsServer, '127.0.0.1'),
    arrived: [],
    asked: [],
    canonicals: [],
    channels: [],
    sharing: null,
    chains: false,
    taggedGroups: 0,
    pageTokens: false,
    parameter: 'dsl',
    answers: [],
    holdSharing() {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    page: (path, html, headers = {}) => void pages.set(path, { html, headers }),
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiters.delete(check);
          resolve();
        };
        waiters.add(check);
        check();
      }),
    taken: () =>
      origins.arrived.filter(({ answered }) => answered === 202).flatMap(({ events }) => events),
    reset() {
      origins.arrived.length = 0;
      origins.asked.length = 0;
      origins.canonicals.length = 0;
      origins.channels.length = 0;
      origins.answers.length = 0;
      origins.sharing = null;
      origins.chains = false;
      origins.taggedGroups = 0;
      origins.pageTokens = false;
      origins.parameter = 'dsl';
      held = Promise.resolve();
      waiters.clear();
    },
    async close() {
      await Promise.all([closing(siteServer), closing(cmsServer)]);
    },
  };
  return origins;
}
