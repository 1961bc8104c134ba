import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Context } from 'koa';
import { once } from './once';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** A text as it is sent: compressed once for each coding, when it is first asked for. */
export interface Compressed {
  text: string;
  by: Readonly<Record<'br' | 'gzip', () => Promise<Buffer>>>;
}

export const compressed = (text: string): Compressed => ({
  text,
  // Brotli's default is its best already.
  by: { br: once(() => brotli(text)), gzip: once(() => deflate(text, { level: 9 })) },
});

/** The body for this client. Sets the headers that name its coding, for caches too. */
export async function bodyFor(
  context: Context,
  { text, by }: Compressed,
): Promise<string | Buffer> {
  context.vary('Accept-Encoding');
  // Browsers state no preference. Whoever accepts Brotli at all gets it.
  const coding = (['br', 'gzip'] as const).find((name) => context.acceptsEncodings(name) === name);
  if (coding === undefined) return text;
  context.set('Content-Encoding', coding);
  return by[coding]();
}
