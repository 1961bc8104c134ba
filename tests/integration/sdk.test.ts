import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

describe('GET /api/dark-social/sdk.js', () => {
  it('serves the script to any origin, cacheable and with an ETag', async () => {
    const response = await app.http.get('/api/dark-social/sdk.js').set('Origin', SITE);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toMatch(/^text\/javascript/);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['cache-control']).toContain('max-age=3600');
    expect(response.text ?? response.body.toString()).toContain('send-bar');
    const again = await app.http
      .get('/api/dark-social/sdk.js')
      .set('If-None-Match', String(response.headers['etag']));
    expect(again.status).toBe(304);
  });

  it('serves what that script loads later, to be kept for a year, and nothing else', async () => {
    const { text, body } = await app.http.get('/api/dark-social/sdk.js');
    const script: string = text ?? body.toString();
    expect(script).not.toMatch(/__(OPTIONS|FILES)__/);
    const [, part] = /"\.\/(sdk\/[0-9a-f]{8}\/press\.js)"/.exec(script) ?? [];
    const response = await app.http.get(`/api/dark-social/${part}`).set('Origin', SITE);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toMatch(/^text\/javascript/);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['cache-control']).toContain(`max-age=${365 * 24 * 3600}`);
    for (const path of [
      'sdk/00000000/press.js',
      'sdk/..%2f..%2f/package.json',
      'sdk/x/..%2fsdk.js',
    ]) {
      expect((await app.http.get(`/api/dark-social/${path}`)).status).toBe(404);
    }
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A response as it was sent: supertest decompresses. */
async function raw(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const address = app.strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const url = `http://127.0.0.1:${address.port}/api/dark-social/${path}`;
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

describe('compression', () => {
  const partOf = (script: string): string =>
    /"\.\/(sdk\/[0-9a-f]{8}\/press\.js)"/.exec(script)?.[1] ?? '';
  let plain: Record<'script' | 'part', Answer>;
  let paths: Record<'script' | 'part', string>;
  beforeAll(async () => {
    const script = await raw('sdk.js');
    paths = { script: 'sdk.js', part: partOf(script.body.toString()) };
    plain = { script, part: await raw(paths.part) };
  });

  describe.each(['script', 'part'] as const)('of the %s', (which) => {
    it.each([
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br', 'br', brotliDecompressSync],
      ['*', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['GZIP', 'gzip', gunzipSync],
      ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ])('for a client that accepts %s is %s', async (accepted, coding, decompress) => {
      const { status, headers, body } = await raw(paths[which], { 'accept-encoding': accepted });
      expect(status).toBe(200);
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers['content-length']).toBe(String(body.length));
      expect(body.length).toBeLessThan(plain[which].body.length / 1.8);
      expect(decompress(body).equals(plain[which].body)).toBe(true);
    });

    it.each(['', 'identity', 'zstd', 'br;q=0', 'identity, br;q=0, gzip;q=0'])(
      'is none for a client that accepts "%s"',
      async (accepted) => {
        const { headers, body } = await raw(paths[which], { 'accept-encoding': accepted });
        expect(headers['content-encoding']).toBeUndefined();
        expect(headers['vary']).toMatch(/accept-encoding/i);
        expect(body.equals(plain[which].body)).toBe(true);
      },
    );

    it('has an ETag for each coding, and none is fresh for another', async () => {
      const tags = new Map<string, string>();
      for (const coding of ['br', 'gzip', 'identity']) {
        const { headers } = await raw(paths[which], { 'accept-encoding': coding });
        tags.set(coding, String(headers.etag));
      }
      expect(new Set(tags.values()).size).toBe(3);
      const asking = async (coding: string, tag: string): Promise<Answer> =>
        raw(paths[which], { 'accept-encoding': coding, 'if-none-match': tags.get(tag) ?? '' });
      const same = await asking('br', 'br');
      expect([same.status, same.body.length]).toEqual([304, 0]);
      expect(same.headers['vary']).toMatch(/accept-encoding/i);
      expect((await asking('gzip', 'br')).status).toBe(200);
      expect((await asking('identity', 'gzip')).status).toBe(200);
    });
  });
});
