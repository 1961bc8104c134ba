/**
 * The demo's site: server-rendered pages on an origin of their own, which read articles from
 * Strapi's REST API and carry the plugin's two lines. Node's own HTTP server, no framework.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { createReporter, type Reporter } from 'dark-social-sdk/server';
import { createAnswers, type Answer } from './answer';
import { createCms } from './cms/client';
import { securityHeaders } from './headers';
import { readSettings, type Settings } from './settings';

const settings = readSettings(process.env);
/** The site runs from its own folder, wherever its compiled file lies. */
const publicFolder = pathToFileURL(`${process.cwd()}/public/`);
const answer = createAnswers(settings, createCms(settings.cmsUrl, settings.cmsToken), publicFolder);
const reporter = createPreviewReporter(settings);
const everywhere = securityHeaders(settings.cmsUrl);

/** Link previews run no script, so it is this server that tells Strapi of them. */
function createPreviewReporter({ cmsUrl, siteUrl, recordToken }: Settings): Reporter | undefined {
  if (recordToken === undefined) return undefined;
  return createReporter({
    endpoint: `${cmsUrl}/api/dark-social`,
    token: recordToken,
    siteUrl,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
}

async function answerTo(request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
  }
  const { pathname } = new URL(request.url ?? '/', settings.siteUrl);
  return answer({ path: pathname, acceptLanguage: request.headers['accept-language'] });
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let result: Answer;
  try {
    result = await answerTo(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    result = { status: 500, headers: {}, body: '' };
  }
  // Nobody waits for it, and it never rejects.
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
