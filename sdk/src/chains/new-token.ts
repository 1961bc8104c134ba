const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 9;
/** Largest multiple of 62 in a byte: larger values would bias the characters. */
const EVEN = 248;

/** Nine random base62 characters: 53 bits. */
export function newToken(): string {
  let token = '';
  while (token.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < EVEN && token.length < LENGTH) token += BASE62.charAt(byte % 62);
    }
  }
  return token;
}
