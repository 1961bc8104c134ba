// What a reader's browser sends to the intake: requests with less are taken for a program's.
import { randomBytes } from 'node:crypto';

export const SITE = 'https://www.example.com';

export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

export const BROWSER = {
  origin: SITE,
  'content-type': 'text/plain',
  'user-agent': CHROME,
  accept: '*/*',
  'accept-language': 'fr-FR,fr;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-dest': 'empty',
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142"',
};

/** An id as the SDK makes it: the time in steps of 16 ms, then 12 random bytes. */
export function eventId() {
  const bytes = randomBytes(16);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, Date.now() / 16);
  return bytes.toString('base64url');
}
