import type { CarriedRow } from '../store/carried-rows';
import type { EventStore } from '../store/event-store';
import { AlreadyHereError, type ImportProgress } from '../store/portability';
import { FileError, readParts, type Head, type Totals } from './file';

const ALWAYS = { from: 19700101, to: 29991231 };

export interface Imported {
  /** `before`: an earlier run imported all of it, and nothing was done. */
  state: 'imported' | 'before';
  /** The export's time zone where days are others here. */
  otherTimeZone?: string | undefined;
  totals: Totals;
  /** What the file counts in all rollups, and what came of it here, where events may arrive as well. */
  counted: { inFile: number; here: number };
}

export interface ImportOptions {
  /** Deletes all statistics here first; once, if the import is run again after an interruption. */
  replace?: boolean;
  /** Told how many of all lines are written. */
  progress?: (done: number, of: number) => void;
}

/** Reads all of the file once. */
async function verify(lines: AsyncIterable<string>) {
  let head: Head | undefined;
  let end: { totals: Totals; lines: number } | undefined;
  let counted = 0;
  for await (const part of readParts(lines)) {
    if ('head' in part) ({ head } = part);
    else if ('row' in part) {
      if ('counts' in part.row) {
        for (const count of Object.values(part.row.counts)) counted += count;
      }
    } else ({ end } = part);
  }
  // Whoever reads to the end without an error has met both.
  if (!head || !end) throw new FileError('The file is empty.');
  return { head, counted, ...end };
}

/**
 * Adds an export to the statistics here. Continues after an interruption, and does nothing the second
 * time.
 *
 * @param open the file's lines, from its start
 * @throws {FileError} before anything is written, where the file is not whole or cannot be added
 */
export async function importStatistics(
  { portability, erasure }: Pick<EventStore, 'portability' | 'erasure'>,
  timeZone: string,
  open: () => AsyncIterable<string>,
  { replace = false, progress: said = () => undefined }: ImportOptions = {},
): Promise<Imported> {
  const { head, totals, lines, counted } = await verify(open());
  const otherTimeZone = head.timeZone === timeZone ? undefined : head.timeZone;

  const outcome = async ({ broughtBefore }: ImportProgress) => {
    const here = (await portability.brought()) - broughtBefore;
    return { otherTimeZone, totals, counted: { inFile: counted, here } };
  };

  let so = await portability.progressOf(head.export);
  const isWhole = so !== undefined && so.lines >= lines;
  if (replace && (isWhole || !so?.replaces)) {
    await erasure.forget({ days: ALWAYS });
    await portability.forgetImports();
  } else if (so && isWhole) {
    return { state: 'before', ...(await outcome(so)) };
  }
  so = await begin(portability, head, replace);

  let number = 0;
  let rows: CarriedRow[] = [];
  const write = async (): Promise<void> => {
    if (rows.length === 0 || so === undefined) return;
    const to: ImportProgress = { ...so, lines: so.lines + rows.length };
    await portability.write(rows, { exported: head.export, from: so, to });
    so = to;
    rows = [];
    said(so.lines, lines);
  };
  for await (const part of readParts(open())) {
    if (!('row' in part)) continue;
    number += 1;
    if (number <= so.lines) continue;
    rows.push(part.row);
    if (rows.length === portability.linesAtOnce) await write();
  }
  await write();
  return { state: 'imported', ...(await outcome(so)) };
}

async function begin(
  portability: EventStore['portability'],
  { export: exported, origins, sample }: Head,
  replaces: boolean,
): Promise<ImportProgress> {
  try {
    return await portability.begin(exported, origins, sample, replaces);
  } catch (error) {
    if (!(error instanceof AlreadyHereError)) throw error;
    throw new FileError(
      'Statistics of the same site are here already, by their own counting or by an earlier export. Added again, they would count twice. To take this export in their place, save them with export, and run the import with --replace: it deletes all statistics here first.',
      { cause: error },
    );
  }
}
