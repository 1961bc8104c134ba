import { isbot } from 'isbot';
import { previewOf, type Preview } from '../../../core';
import { inAppBrowser } from './agents';
import { remembered } from './remembered';
import { PROGRAM_MARKS } from './tables/programs';
import { ENGINES, PROGRAM_NAMES, READER_MARKS } from './tables/readers';

/** Longest piece of a user agent that is looked at; a hostile one may be 10 kB. */
const MAX_AGENT = 1024;

/** What no reader's agent says, though a program may call itself an app beside it. */
const OPENLY = /https?:\/\/|crawler|spider|(?:^|[^u])bot\b|^Mozilla\/5\.0 \(compatible; (?!MSIE)/i;

/** All marks of a table at once: one expression for those that heed case, one for the others. */
function anyOf(marks: readonly RegExp[]): (agent: string) => boolean {
  const all = ['', 'i'].flatMap((flags) => {
    const sources = marks.filter((mark) => mark.flags === flags).map(({ source }) => source);
    // An empty alternation would match everything.
    return sources.length > 0 ? [new RegExp(sources.join('|'), flags)] : [];
  });
  return (agent) => all.some((one) => one.test(agent));
}

const isReader = anyOf(READER_MARKS);
const isProgram = anyOf(PROGRAM_MARKS);
const hasEngine = anyOf(ENGINES);
const namesProgram = anyOf(PROGRAM_NAMES);

/** Some write the header's own name in front of it. */
const HEADER = /^User-Agent: ?/i;

/** The preview that sent this agent, remembered. */
const previews = remembered((agent): { preview: Preview | undefined } => ({
  preview: previewOf(agent),
}));

/** The link preview that sent this user agent, if one did. */
export const previewBy = (userAgent: string | undefined): Preview | undefined =>
  typeof userAgent === 'string' ? previews(userAgent.slice(0, MAX_AGENT)).preview : undefined;

const judge = remembered((agent): boolean => {
  if (previewBy(agent)) return true;
  // A reader inside an app is a reader, whatever the app is called.
  if (!OPENLY.test(agent) && (inAppBrowser(agent) !== undefined || isReader(agent))) return false;
  if (isProgram(agent)) return true;
  // The list goes by words that apps' names hold, too, such as "news" and "proxy".
  return !(hasEngine(agent) && !namesProgram(agent)) && isbot(agent.replace(HEADER, ''));
});

/**
 * Whether a program sent this, not a reader; previews are programs, too. An agent that is not known
 * is not judged.
 */
export const isBot = (userAgent: string | undefined): boolean =>
  typeof userAgent === 'string' && userAgent !== '' && judge(userAgent.slice(0, MAX_AGENT));
