/** Statistics as they travel to another database: rows without the numbers of this one. */
import type { CarriedRow } from './carried-rows';

/** Statistics of the same site are here already: added again, they would count twice. */
export class AlreadyHereError extends Error {
  constructor() {
    super('Statistics of the same site are here already.');
    this.name = 'AlreadyHereError';
  }
}

/** How far an import has come. */
export interface ImportProgress {
  /** Lines that were written; each once. */
  lines: number;
  /** What imports had brought before it began. */
  broughtBefore: number;
  /** Whether all that was here was deleted first. */
  replaces: boolean;
}

export interface Portability {
  /** All that is carried, as of one moment. */
  read(): AsyncIterable<CarriedRow>;
  /** The events alone that happened since a moment, in ms since 1970; not as of one moment. */
  recent(since: number): AsyncIterable<CarriedRow>;
  /** All counts of the statistics. */
  counted(): Promise<number>;
  /** Those of them that imports have brought, where the store tells them apart; otherwise all. */
  brought(): Promise<number>;
  /** Whether sample traffic is among them. */
  hasSample(): Promise<boolean>;
  /** Random names of the databases whose statistics are here: this one's first. */
  origins(): Promise<string[]>;
  /** How far the import of this export has come; `undefined` if it never began. */
  progressOf(exported: string): Promise<ImportProgress | undefined>;
  /**
   * Notes that the import of this export begins, or finds how far it has come.
   *
   * @param replaces whether all that was here was deleted for it
   * @throws {AlreadyHereError} where statistics of one of its origins are here already
   */
  begin(
    exported: string,
    origins: readonly string[],
    sample: boolean,
    replaces: boolean,
  ): Promise<ImportProgress>;
  /** How many rows are best written at once: always the same, or an interrupted import writes some twice. */
  linesAtOnce: number;
  /**
   * Adds rows to what is there, and notes how far the import has come, in one transaction.
   *
   * @throws {Error} if another process has written these rows meanwhile
   */
  write(
    rows: readonly CarriedRow[],
    progress: { exported: string; from: ImportProgress; to: ImportProgress },
  ): Promise<void>;
  /**
   * Forgets whose statistics these are, once all of them are deleted: exports of any site can be
   * imported then, its own too.
   */
  forgetImports(): Promise<void>;
  /**
   * Deletes all events and statistics, once they are in another store, and forgets whose they were. May
   * be interrupted and run again. What stores share stays.
   */
  clear(): Promise<void>;
}
