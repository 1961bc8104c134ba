import { hash } from 'node:crypto';
import { plainPath } from '../../../core';

/**
 * A path as the table of former addresses keeps it: short, and the same for all spellings that
 * readers may see. 22 characters; `undefined` for a damaged path.
 */
export function pathKey(pathname: string): string | undefined {
  try {
    const plain = decodeURIComponent(plainPath(pathname)).normalize('NFC').toLowerCase();
    return hash('sha256', plain, 'base64url').slice(0, 22);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
