/** Ids and hashes travel as base64url and are kept as bytes; in between they are hexadecimal digits. */

/** The first bytes of a base64url text, as hexadecimal digits. */
export const hexOf = (base64url: string, bytes = 16): string =>
  Buffer.from(base64url, 'base64url')
    .subarray(0, bytes)
    .toString('hex')
    .padEnd(bytes * 2, '0');

export const base64urlOf = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
