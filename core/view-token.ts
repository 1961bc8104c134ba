/**
 * Derives what links copied from a view's address bar carry from random characters of the view's event
 * id, so that the server knows it without another request.
 */
import { groupAt, TAG_GROUPS } from './tag-groups';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The character of the group that a view falls into.
 *
 * @param id 22 characters of base64url, random from the seventh on
 */
export function viewGroup(id: string): string {
  // 30 bits: no group is likelier than another by more than one in ten million.
  let drawn = 0;
  for (const character of id.slice(6, 11)) drawn = drawn * 64 + BASE64URL.indexOf(character);
  return groupAt(drawn % TAG_GROUPS);
}

/**
 * The token of a view, for sites with chains: nine base62 characters, of which the first is the view's
 * group.
 */
export const viewToken = (id: string): string =>
  viewGroup(id) + id.slice(12, 20).replace(/-/g, 'a').replace(/_/g, 'b');
