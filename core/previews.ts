import { PREVIEWS, type Preview } from './preview-rows';

export { PREVIEWS, type Preview, type PreviewRow } from './preview-rows';

/** Longest piece of a user agent that is looked at; a hostile one may be 10 kB. */
const MAX_AGENT = 1024;

/** All rows at once: nearly every agent is a reader's, and is settled here. */
const ANY = new RegExp(PREVIEWS.map(({ mark }) => mark.source).join('|'), 'i');

const PUBLIC: ReadonlySet<string> = new Set(
  PREVIEWS.filter(({ side }) => side === 'public').map(({ channel }) => channel),
);

/** Whether previews of this channel are of posts that anybody may read. */
export const isPublicPreview = ({ channel }: Preview): boolean => PUBLIC.has(channel);

/** The preview that sent this user agent; `undefined` where it is a reader or another program. */
export function previewOf(userAgent: string): Preview | undefined {
  if (typeof userAgent !== 'string') return undefined;
  const agent = userAgent.slice(0, MAX_AGENT);
  if (!ANY.test(agent)) return undefined;
  const row = PREVIEWS.find(({ mark }) => mark.test(agent));
  if (!row) return undefined;
  const { channel, by, windowHours } = row;
  return windowHours === undefined ? { channel, by } : { channel, by, windowHours };
}
