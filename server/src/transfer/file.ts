/**
 * The file that carries statistics: a line of JSON per row of them, between a first line that says what
 * it is and a last one by which all is verified. What cannot be trusted as a whole is refused before
 * any of it is written.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CARRIED_NAMES, parseCarriedRow, totalOf, type CarriedRow } from '../store/carried-rows';

/** Raised whenever an older version would misread a file. */
export const VERSION = 1;

const name = z.string().regex(/^[\w-]{22}$/);
const head = z.object({
  'dark-social': z.literal(VERSION),
  /** This export's own random name. */
  export: name,
  /** Names of the databases whose statistics these are. */
  origins: z.array(name).min(1),
  timeZone: z.string().max(100),
  exportedAt: z.iso.datetime(),
  sample: z.boolean(),
});
export type Head = z.infer<typeof head>;

const end = z.strictObject({
  in: z.literal('end'),
  lines: z.int().min(0),
  /** Of each table: the sum of its counts, or the number of its rows. */
  totals: z.record(z.string(), z.int()),
  sha256: z.string(),
});
export type Totals = Readonly<Record<string, number>>;

/** What is wrong with a file, for the person who has it. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Adds up what goes through, for the last line. */
export function createTally() {
  const hash = createHash('sha256');
  const totals: Record<string, number> = {};
  let lines = 0;
  return {
    text(line: string): void {
      hash.update(`${line}\n`);
    },
    row(row: CarriedRow): void {
      lines += 1;
      totals[row.in] = (totals[row.in] ?? 0) + totalOf(row);
    },
    end: (): z.infer<typeof end> => ({ in: 'end', lines, totals, sha256: hash.digest('hex') }),
  };
}

function json(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new FileError(
      `Line ${number} is damaged: it is no JSON. Copy or export the file again.`,
      {
        cause,
      },
    );
  }
}

function headOf(line: string): Head {
  const value = json(line, 1);
  const found = z.object({ 'dark-social': z.int() }).safeParse(value);
  if (!found.success) {
    throw new FileError('This is no export of dark-social: its first line does not say so.');
  }
  const version = found.data['dark-social'];
  if (version > VERSION) {
    throw new FileError(
      `The file was written by a newer version of the plugin (format ${version}; this one reads ${VERSION}). Update the plugin here, then import again.`,
    );
  }
  return checked(1, () => head.parse(value));
}

function checked<Value>(number: number, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    const [issue] = cause.issues;
    throw new FileError(
      `Line ${number} is damaged${issue ? `, at ${issue.path.join('.') || 'its start'}: ${issue.message}` : ''}. Copy or export the file again.`,
      { cause },
    );
  }
}

function rowOf(value: unknown, number: number): CarriedRow {
  const found = z.object({ in: z.string() }).safeParse(value);
  if (found.success && !CARRIED_NAMES.includes(found.data.in)) {
    throw new FileError(
      `Line ${number} is of a table "${found.data.in}" that is not known here. Update the plugin here, then import again.`,
    );
  }
  return checked(number, () => parseCarriedRow(value));
}

/**
 * Reads the first line alone.
 *
 * @throws {FileError} where it is none of an export
 */
export async function readHead(lines: AsyncIterable<string>): Promise<Head> {
  for await (const part of readParts(lines)) {
    if ('head' in part) return part.head;
  }
  throw new FileError('The file is empty.');
}

export type Part =
  | { head: Head }
  | { row: CarriedRow }
  | { end: { totals: Totals; lines: number } };

const isEnd = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'in' in value && value.in === 'end';

/**
 * Reads a file from start to end.
 *
 * @throws {FileError} at the first line that is wrong, or at the end where the whole is
 */
export async function* readParts(lines: AsyncIterable<string>): AsyncGenerator<Part> {
  const tally = createTally();
  let number = 0;
  let ended = false;
  for await (const given of lines) {
    number += 1;
    // Editors of Windows put a mark in front when they save a file.
    const line = number === 1 ? given.replace(/^\uFEFF/, '') : given;
    if (number === 1) {
      const first = headOf(line);
      tally.text(line);
      yield { head: first };
      continue;
    }
    if (ended) throw new FileError(`Line ${number} follows the last line of the export.`);
    const value = json(line, number);
    if (isEnd(value)) {
      const said = checked(number, () => end.parse(value));
      const found = tally.end();
      const wrong = Object.keys({ ...said.totals, ...found.totals }).find(
        (table) => said.totals[table] !== found.totals[table],
      );
      if (wrong !== undefined) {
        throw new FileError(
          `The file is damaged: it should count ${said.totals[wrong] ?? 0} in ${wrong}, and counts ${found.totals[wrong] ?? 0}. Copy or export it again.`,
        );
      }
      if (said.sha256 !== found.sha256 || said.lines !== found.lines) {
        throw new FileError(
          'The file was changed after its export: its checksum differs. Copy or export it again.',
        );
      }
      ended = true;
      yield { end: { totals: said.totals, lines: said.lines } };
      continue;
    }
    const row = rowOf(value, number);
    tally.text(line);
    tally.row(row);
    yield { row };
  }
  if (number === 0) throw new FileError('The file is empty.');
  if (!ended) {
    throw new FileError(
      `The file is cut off after line ${number}: its last line is missing. Copy or export it again.`,
    );
  }
}
