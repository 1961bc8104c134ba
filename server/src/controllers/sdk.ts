import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { browserPart, browserScript } from '../delivery/browser-files';
import { bodyFor, type Compressed } from '../http/compressed';
import { allowAnyOrigin, sendPublic } from '../http/public-response';
import { darkSocial } from '../plugin';

const MAX_AGE_SECONDS = 3600;
/** A part is named by its contents, so it never changes. */
const PART_MAX_AGE_SECONDS = 365 * 24 * 3600;

async function send(context: Context, file: Compressed, maxAge: number): Promise<void> {
  sendPublic(context, 'text/javascript', await bodyFor(context, file), maxAge);
}

/** The SDK, for pages without a bundler. Compressed here, since Strapi compresses nothing by itself. */
export const sdk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/dark-social/sdk.js`: an ES module that defines `<send-bar>` and starts the tracker. */
  async script(context: Context): Promise<void> {
    const { options, settings } = darkSocial(strapi);
    const { parameter, privacy, pageTokens } = options;
    const { placement } = settings.current();
    // What the page asks for in the script's address comes second.
    const script = await browserScript(
      JSON.stringify({
        ...{ parameter, placement },
        ...(pageTokens && { pageTokens: true }),
        ...(privacy === 'strict' && { keepUnsent: false }),
      }),
    );
    await send(context, script, MAX_AGE_SECONDS);
  },

  /** `GET /api/dark-social/sdk/:version/:file`: what the script loads when it is needed. */
  async part(context: Context): Promise<void> {
    allowAnyOrigin(context);
    const part = await browserPart(`${context.params.version}/${context.params.file}`);
    if (part === undefined) throw new errors.NotFoundError('No such part of the SDK');
    await send(context, part, PART_MAX_AGE_SECONDS);
  },
});
