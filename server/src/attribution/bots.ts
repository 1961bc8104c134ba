import { isbot } from 'isbot';
import { PROGRAM_MARKS } from './tables/programs';
import { DRAWS_PAGES, ENGINES, PROGRAM_NAMES, READER_MARKS } from './tables/readers';

/** What no reader's agent contains, even where a program also names an app. */
const OPENLY = /https?:\/\/|crawler|spider|(?:^|[^u])bot\b|^Mozilla\/5\.0 \(compatible; (?!MSIE)/i;

/** Combines the marks of a table: one expression for those that are case-sensitive, one for the rest. */
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
const drawsPages = anyOf(DRAWS_PAGES);
const hasEngine = anyOf(ENGINES);
const namesProgram = anyOf(PROGRAM_NAMES);

/** Some write the header's own name in front of it. */
const HEADER = /^User-Agent: ?/i;

/** Whether a user agent belongs to a program, given whether it names an app with a browser of its own. */
export function isBotAgent(agent: string, inApp: boolean): boolean {
  const draws = drawsPages(agent);
  // A person inside an app is a reader, whatever the app is called.
  if (((inApp && draws) || isReader(agent)) && !OPENLY.test(agent)) return false;
  if (!draws || isProgram(agent)) return true;
  // isbot goes by words that names of apps contain, too, such as "news" and "proxy".
  if (hasEngine(agent) && !namesProgram(agent)) return false;
  return isbot(agent.replace(HEADER, ''));
}
