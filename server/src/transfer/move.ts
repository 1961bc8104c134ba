/**
 * Moves events and statistics from one store to the other, by way of a file that is kept until all of it
 * is done. The store that they leave is emptied last, so they may be moved back as they came.
 */
import { eventsOf, isOfStore } from '../store/carried-rows';
import type { EventStore } from '../store/event-store';
import type { StoredEvent } from '../store/stored-event';
import { exportStatistics } from './export';
import { FileError, readHead, type Head } from './file';
import { importStatistics, type Imported, type ImportOptions } from './import';

const EVENTS_AT_ONCE = 500;

/** Where what was read lies until it is written. */
export interface MoveFile {
  isThere(): Promise<boolean>;
  open(): AsyncIterable<string>;
  /** Writes all lines, or, where `produce` fails, none. */
  write(produce: (write: (line: string) => Promise<void>) => Promise<unknown>): Promise<void>;
  remove(): Promise<void>;
}

export interface MoveOptions extends Pick<ImportOptions, 'progress'> {
  /** Told that the other store is read, or when it was read by a move that goes on. */
  reading?: (since: string | undefined) => void;
}

export interface Moved extends Imported {
  /**
   * Events that were counted where they are moved from after that was read; by a Strapi that still ran
   * with the former options.
   */
  late: number;
  /**
   * Whether the store that they leave is empty. It is not where the totals differ, so that a person can
   * look first: the next move ends what this one began.
   */
  isEnded: boolean;
}

interface Needs {
  from: Pick<EventStore, 'portability'>;
  to: Pick<EventStore, 'portability' | 'erasure'>;
  timeZone: string;
  /** Counts events as if they arrived now. Returns the ids that were new. */
  append(events: readonly StoredEvent[]): Promise<ReadonlySet<string>>;
  /** ms since 1970; raw events that arrived since are kept. */
  keptSince: number;
  file: MoveFile;
}

/**
 * Moves all. Continues after an interruption; events may arrive meanwhile.
 *
 * @throws {FileError} before anything is written, where what is moved is there already
 */
export async function move(needs: Needs, options: MoveOptions = {}): Promise<Moved> {
  const { from, file } = needs;
  const head = await readAll(needs, options.reading);
  const imported = await writeAll(needs, options);
  const { inFile, here } = imported.counted;
  const isWhole = imported.state === 'before' || here >= inFile;
  if (!isWhole) return { ...imported, late: 0, isEnded: false };
  const late = await takeLate(needs, head, inFile);
  await from.portability.clear();
  await file.remove();
  return { ...imported, late, isEnded: true };
}

/** Reads the store into the file, unless an earlier move has. */
async function readAll(
  { from, timeZone, file }: Needs,
  reading: MoveOptions['reading'],
): Promise<Head> {
  if (await file.isThere()) {
    const head = await readHead(file.open());
    const [name] = await from.portability.origins();
    if (head.origins[0] === name) {
      reading?.(head.exportedAt);
      return head;
    }
    // A store that was emptied has another name: that move had ended.
    await file.remove();
  }
  reading?.(undefined);
  await file.write((write) => exportStatistics(from, timeZone, write, isOfStore));
  return readHead(file.open());
}

async function writeAll({ to, timeZone, file }: Needs, options: MoveOptions): Promise<Imported> {
  try {
    return await importStatistics(to, timeZone, file.open, options);
  } catch (error) {
    // Refused before anything was written: the next move reads anew.
    if (error instanceof FileError) await file.remove();
    throw error;
  }
}

/** Adds what was counted after it was read. Returns how many events. */
async function takeLate(
  { from, append, keptSince }: Needs,
  head: Head,
  inFile: number,
): Promise<number> {
  const counted = await from.portability.counted();
  if (counted === inFile) return 0;
  if (counted > inFile && Date.parse(head.exportedAt) < keptSince) {
    throw new Error(
      `What is moved was read at ${head.exportedAt}. More was counted there since, and not all of its events are kept any more. Nothing was deleted there.`,
    );
  }
  let late = 0;
  let events: StoredEvent[] = [];
  const add = async (): Promise<void> => {
    late += (await append(events)).size;
    events = [];
  };
  for await (const row of from.portability.read()) {
    events.push(...eventsOf(row));
    if (events.length >= EVENTS_AT_ONCE) await add();
  }
  await add();
  return late;
}
