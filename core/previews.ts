import { PREVIEWS, type Preview } from './preview-rows';

export { PREVIEWS, type Preview, type PreviewRow } from './preview-rows';

/** How many characters of a user agent are read; a hostile one may have 10,000. */
export const MAX_AGENT = 1024;

/** What a program may write in front of its name, at which most marks begin. */
const COMPATIBLE = /^\s*Mozilla\/5\.0 \(compatible; /;

/** One expression for all rows, since most agents match none. */
const ANY = new RegExp(PREVIEWS.map(({ mark }) => mark.source).join('|'), 'i');

const PUBLIC: ReadonlySet<string> = new Set(
  PREVIEWS.filter(({ side }) => side === 'public').map(({ channel }) => channel),
);

/** Whether previews of this channel are of posts that anybody may read. */
export const isPublicPreview = ({ channel }: Preview): boolean => PUBLIC.has(channel);

/** The preview that sent this user agent; `undefined` where it is a reader or another program. */
export function previewOf(userAgent: string): Preview | undefined {
  if (typeof userAgent !== 'string') return undefined;
  const agent = userAgent.slice(0, MAX_AGENT).replace(COMPATIBLE, '');
  if (!ANY.test(agent)) return undefined;
  const row = PREVIEWS.find(({ mark }) => mark.test(agent));
  if (!row) return undefined;
  const { channel, by, windowHours } = row;
  return windowHours === undefined ? { channel, by } : { channel, by, windowHours };
}
