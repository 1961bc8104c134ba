import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyDemo, ROOT } from './demo-copy';
import { twoFreePorts } from './free-ports';

/** The demo, running as `npm run demo` starts it. */
export interface Demo {
  cmsUrl: string;
  siteUrl: string;
  /** The Strapi app's folder: a copy, which the Content-Type Builder may write into. */
  folder: string;
  /** Ends Strapi and the site. */
  stop(): Promise<void>;
}

/** Last line of what the demo prints once both of its addresses answer. */
const READY = 'Ctrl-C stops both.';
/** A stop that takes longer, in ms, is none. The demo itself gives its programs 10 s. */
const STOP_MS = 20_000;

/** Resolves when the demo says that it is ready. Rejects with its output when it ends before that. */
function untilReady(demo: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes(READY)) resolve();
    };
    demo.stdout?.on('data', read);
    demo.stderr?.on('data', read);
    demo.once('error', reject);
    demo.once('exit', (code) =>
      reject(new Error(`The demo ended (code ${code}) before it was ready:\n${printed}`)),
    );
  });
}

async function stop(demo: ChildProcess): Promise<void> {
  if (demo.exitCode !== null || demo.signalCode !== null) return;
  const ended = once(demo, 'exit');
  // The demo passes it on to Strapi and the site, and waits for both.
  demo.kill('SIGTERM');
  const late = setTimeout(() => demo.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(late);
}

/** Starts the demo on a copy of its files and on ports of its own. */
export async function startDemo(): Promise<Demo> {
  const folder = await copyDemo();
  const [cmsPort, sitePort] = await twoFreePorts();
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DEMO_FOLDER: folder,
      PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      // jest's own value would make Strapi look for other files.
      NODE_ENV: undefined,
      // Makes the demo end with the process that started it, as it does under npm.
      npm_lifecycle_event: 'demo',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await untilReady(demo);
  } catch (error) {
    await stop(demo);
    throw error;
  }
  return {
    cmsUrl: `http://localhost:${cmsPort}`,
    siteUrl: `http://localhost:${sitePort}`,
    folder,
    stop: () => stop(demo),
  };
}
