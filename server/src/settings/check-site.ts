/** Whether the site answers, as seen from the server. */
import type { SiteAnswer } from '../../../core';

const TIMEOUT_MS = 5000;
const AGENT = 'strapi-plugin-dark-social (site check)';

const CERTIFICATE = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL)/;

/** Node hides the system's code of a failed fetch in its cause. */
function failureOf(error: unknown): NonNullable<SiteAnswer['failure']> {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'timeout';
  const code = String(cause?.code ?? '');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name';
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'timeout';
  return CERTIFICATE.test(code) ? 'certificate' : 'network';
}

async function ask(origin: string, request: typeof fetch): Promise<SiteAnswer> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  try {
    const response = await request(`${origin}/`, {
      // A redirect is an answer. It is not followed: it may lead to where nobody asked to look.
      redirect: 'manual',
      headers: { accept: 'text/html', 'user-agent': AGENT },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return { origin, status: response.status, ms: elapsed() };
  } catch (error) {
    return { origin, failure: failureOf(error), ms: elapsed() };
  }
}

/**
 * Makes the check. It asks for the home page of each of these origins and of nothing else, so nobody
 * can have the server look around. Calls that come while one runs share its result.
 *
 * @param request fetches, through the proxy that Strapi was told of
 */
export function createSiteCheck(
  origins: readonly string[],
  request: typeof fetch,
): () => Promise<SiteAnswer[]> {
  let running: Promise<SiteAnswer[]> | undefined;
  return () => {
    running ??= Promise.all(origins.map((origin) => ask(origin, request))).finally(() => {
      running = undefined;
    });
    return running;
  };
}
