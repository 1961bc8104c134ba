import { join } from 'node:path';
import { twoFreePorts } from '../browser/free-ports';
import { until } from '../browser/until';
import { startNode } from './program';

/** An example, built and running. */
export interface Example {
  url: string;
  stop(): Promise<void>;
}

/** Longest wait for a built site to answer, in ms. */
const START_MS = 30_000;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Installs, builds and starts `examples/<name>` against this CMS.
 *
 * @param server the program, and its arguments, that serves the built site
 */
export async function startExample(
  name: string,
  server: readonly string[],
  cmsUrl: string,
): Promise<Example> {
  const folder = join('examples', name);
  await startNode(['tests/examples/build.mjs', folder]).ended;
  const [port] = await twoFreePorts();
  const url = `http://localhost:${port}`;
  const site = startNode(server, {
    cwd: join(__dirname, '../..', folder),
    env: { PORT: `${port}`, CMS_URL: cmsUrl, SITE_URL: url, DARK_SOCIAL_TOKEN: 'may-record' },
  });
  try {
    const early = site.ended.then((printed) => {
      throw new Error(`The site ended before it answered:\n${printed}`);
    });
    await Promise.race([early, until(`${url} answers`, () => answers(url), START_MS)]);
  } catch (error) {
    await site.stop();
    throw error;
  }
  return { url, stop: () => site.stop() };
}
