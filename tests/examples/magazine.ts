import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sharing } from '../../core/contracts/sharing';
import { sampleSharing } from '../sdk/sample';
import { startTwoOrigins, type TwoOrigins } from '../sdk/two-origins';

/** A CMS with two articles: its content by REST, and what the plugin answers beside it. */
export interface Magazine {
  url: string;
  /** Of the article `hello`; `quiet` has sharing off. */
  sharing: Sharing;
  /** What arrived at the intake. */
  intake: Pick<TwoOrigins, 'arrived' | 'taken' | 'until' | 'taggedGroups'>;
  reset(): void;
  close(): Promise<void>;
}

const sharing = sampleSharing([
  'native',
  'whatsapp',
  'telegram',
  'messenger',
  'email',
  'sms',
  'copy',
]);

const articles = [
  { documentId: 'l2kq', slug: 'hello', title: 'Hello', text: 'First.\n\nSecond.', sharing },
  { documentId: 'm3lr', slug: 'quiet', title: 'Quiet', text: 'Stays here.', sharing: null },
];

/** Strapi's answer to `GET /api/articles`, as far as the examples ask. */
function entries(query: URLSearchParams): object {
  const slug = query.get('filters[slug][$eq]');
  const found = articles.filter((article) => slug === null || article.slug === slug);
  const data = found.map(({ sharing, ...article }) =>
    query.get('sharing') === 'true' ? { ...article, sharing } : article,
  );
  return { data, meta: {} };
}

function passOn(request: IncomingMessage, response: ServerResponse, to: string): void {
  const { method, headers, url = '' } = request;
  const onward = ask(new URL(url, to), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

export async function startMagazine(): Promise<Magazine> {
  const origins = await startTwoOrigins();
  const reset = (): void => {
    origins.reset();
    origins.sharing = sharing;
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://cms');
    if (pathname !== '/api/articles') {
      passOn(request, response, origins.cms);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(entries(searchParams)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  reset();
  return {
    // Not the site's host: browsers then see two origins, as for any headless site.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sharing,
    intake: origins,
    reset,
    async close() {
      server.close();
      server.closeAllConnections();
      await origins.close();
    },
  };
}
