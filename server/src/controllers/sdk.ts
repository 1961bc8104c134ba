import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'koa';
import { answerPublic } from './public-answer';

const MAX_AGE_SECONDS = 3600;

let script: Promise<string> | undefined;

/** The browser's script, as the build left it beside the server. */
function readScript(): Promise<string> {
  if (!script) {
    const here = dirname(fileURLToPath(import.meta.url));
    script = readFile(join(here, '..', 'browser', 'sdk.js'), 'utf8');
    script.catch(() => (script = undefined));
  }
  return script;
}

/** The SDK, for pages without a bundler. */
export const sdk = () => ({
  /** `GET /api/dark-social/sdk.js`: an ES module that defines `<send-bar>` and starts the tracker. */
  async script(context: Context): Promise<void> {
    answerPublic(context, 'text/javascript', await readScript(), MAX_AGE_SECONDS);
  },
});
