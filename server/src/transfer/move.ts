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
/** An event's time is at most a day before it is sent. */
const EARLIEST_MS = 2 * 24 * 3_600_000;
/** How often late events are looked for. Somebody still counts if there are more each time. */
const LOOKS = 5;

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
  /** Ends a move whose totals differ, or whose late events are no longer kept. */
  anyway?: boolean;
}

export interface Moved extends Imported {
  /**
   * Events that were counted where they are moved from after that was read; by a Strapi that still ran
   * with the former options.
   */
  late: number;
  /** Whether the store that they leave is empty. It is not where the totals differ. */
  isEnded: boolean;
}

/** Why a move has to wait. Nothing was deleted. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
}

interface Needs {
  from: Pick<EventStore, 'portability'>;
  to: Pick<EventStore, 'portability' | 'erasure'>;
  timeZone: string;
  /** Counts events as if they arrived now. Returns the ids that were new. */
  append(events: readonly StoredEvent[]): Promise<ReadonlySet<string>>;
  /** ms since 1970; raw events that happened since are kept. */
  keptSince: number;
  file: MoveFile;
}

/**
 * Moves all. Continues after an interruption; events may arrive meanwhile. Only one may run at a time.
 *
 * @throws {FileError} where what is moved is there already, or the file is damaged
 * @throws {MoveError} where it has to wait
 */
export async function move(needs: Needs, options: MoveOptions = {}): Promise<Moved> {
  const { from, file } = needs;
  const head = await readAll(needs, options.reading);
  const imported = await writeAll(needs, head, options);
  const { inFile, here } = imported.counted;
  if (here < inFile && !options.anyway) return { ...imported, late: 0, isEnded: false };
  const late = await takeLate(needs, head, { counted: inFile, anyway: options.anyway });
  await from.portability.clear();
  await file.remove();
  return { ...imported, late, isEnded: true };
}

/** The first line of the file, if what was read is still to be written. */
async function headOf({ from, to, file }: Needs): Promise<Head | undefined> {
  if (!(await file.isThere())) return undefined;
  try {
    const head = await readHead(file.open());
    const [name] = await from.portability.origins();
    // A store that was emptied has another name: that move had ended. One that never began reads anew.
    const isBegun = (await to.portability.progressOf(head.export)) !== undefined;
    return isBegun && head.origins[0] === name ? head : undefined;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Reads the store into the file, unless an earlier move has. */
async function readAll(needs: Needs, reading: MoveOptions['reading']): Promise<Head> {
  const { from, timeZone, file } = needs;
  const head = await headOf(needs);
  reading?.(head?.exportedAt);
  if (head) return head;
  await file.write((write) => exportStatistics(from, timeZone, write, isOfStore));
  return readHead(file.open());
}

async function writeAll(
  { to, timeZone, file }: Needs,
  head: Head,
  options: MoveOptions,
): Promise<Imported> {
  try {
    return await importStatistics(to, timeZone, file.open, options);
  } catch (error) {
    // Refused before anything was written: the next move reads anew.
    if (error instanceof FileError && !(await to.portability.progressOf(head.export))) {
      await file.remove();
    }
    throw error;
  }
}

/** Adds what was counted after it was read, until no more comes. Returns how many events. */
async function takeLate(
  { from, append, keptSince }: Needs,
  { exportedAt }: Head,
  { counted, anyway = false }: { counted: number; anyway?: boolean | undefined },
): Promise<number> {
  const since = Math.max(Date.parse(exportedAt) - EARLIEST_MS, keptSince);
  const isKept = Date.parse(exportedAt) >= keptSince;
  let late = 0;
  let known = counted;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await from.portability.counted();
    if (now === known) return late;
    let isFound = false;
    let events: StoredEvent[] = [];
    const add = async (): Promise<void> => {
      if (events.length > 0) late += (await append(events)).size;
      events = [];
    };
    for await (const row of from.portability.recent(since)) {
      isFound = true;
      events.push(...eventsOf(row));
      if (events.length >= EVENTS_AT_ONCE) await add();
    }
    await add();
    if (!anyway && (!isKept || (now > known && !isFound))) {
      throw new MoveError(
        `Statistics have changed there since they were read at ${exportedAt}, and not all events of that time are kept. "dark-social move --anyway" ends the move without them.`,
      );
    }
    known = now;
  }
  throw new MoveError(
    'A Strapi with the former options still counts there. Start it with the new ones, and run this again.',
  );
}
