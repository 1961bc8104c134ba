/** What a line of the log says of an error: without the values of a statement, which visitors sent. */

/** Longest text, in characters. */
const MOST = 500;

interface ErrorParts {
  message?: unknown;
  code?: unknown;
  errors?: unknown;
}

/**
 * The database's own words. knex puts the statement in front of them, with every value of it.
 * Such errors carry the database's code, or knex's own for what took too long.
 */
function withoutStatement(message: string): string {
  const end = message.lastIndexOf(' - ');
  return end < 0 ? message : message.slice(end + 3);
}

function ownText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message, code, errors } = error as ErrorParts;
  const text = typeof message === 'string' ? message : '';
  if (code !== undefined && text !== '') return withoutStatement(text);
  if (text !== '') return text;
  // Node tries each address of a host, and says nothing of them together.
  if (Array.isArray(errors) && errors.length > 0) return ownText(errors[0]);
  return typeof code === 'string' ? code : 'unknown error';
}

/** One line that says what went wrong. */
export function errorText(error: unknown): string {
  // Errors of ours say whose they are; the line does already.
  const text = ownText(error)
    .replace(/^dark-social: /, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** The same for errors that differ in a number or a name alone. */
export const errorKey = (text: string): string =>
  text.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "''").replace(/\d+/g, '0');

/** Where it happened: the lines of the stack, without the message above them. */
export function errorPlaces(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
