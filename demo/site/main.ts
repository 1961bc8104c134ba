/**
 * The demo's site: server-rendered pages with the plugin's two lines, which read articles from Strapi's
 * REST API. No framework.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { createReporter, type Reporter } from 'dark-social-sdk/server';
import { createSite, type SiteResponse } from './respond';
import { createCms } from './cms/client';
import { securityHeaders } from './headers';
import { readSettings, type Settings } from './settings';

const settings = readSettings(process.env);
const publicFolder = pathToFileURL(`${process.cwd()}/public/`);
const respond = createSite(settings, createCms(settings.cmsUrl, settings.cmsToken), publicFolder);
const reporter = createPreviewReporter(settings);
const everywhere = securityHeaders(settings.cmsUrl);

/** Link previews run no script, so the server reports them. */
function createPreviewReporter({ cmsUrl, siteUrl, recordToken }: Settings): Reporter | undefined {
  if (recordToken === undefined) return undefined;
  return createReporter({
    endpoint: `${cmsUrl}/api/dark-social`,
    token: recordToken,
    siteUrl,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
}

async function respondTo(request: IncomingMessage): Promise<SiteResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
  }
  const { pathname } = new URL(request.url ?? '/', settings.siteUrl);
  return respond({ path: pathname, acceptLanguage: request.headers['accept-language'] });
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let result: SiteResponse;
  try {
    result = await respondTo(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    result = { status: 500, headers: {}, body: '' };
  }
  // Not awaited; it never rejects.
  if (result.status === 200) void reporter?.preview(request);
  response.writeHead(result.status, { ...everywhere, ...result.headers });
  response.end(request.method === 'HEAD' ? undefined : result.body);
}

const server = createServer((request, response) => void handle(request, response));

server.listen(settings.port, '127.0.0.1');

const stop = (): void => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
