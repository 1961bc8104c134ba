/**
 * Commits what arrives together in one transaction. While one group is on its way to the disk the
 * next one gathers; an idle server commits at once. Nobody is answered before the disk has it.
 */
import type { StoredEvent } from '../store/event-store';
import { IntakeError } from './errors';

/** Most events of one transaction. */
const GROUP = 500;
/** Most events that may wait; beyond, senders are asked to come back. */
const MOST_WAITING = 5_000;
const RETRY_AFTER_SECONDS = 5;

interface Waiting {
  events: readonly StoredEvent[];
  resolve(added: number): void;
  reject(error: unknown): void;
}

export interface GroupCommit {
  /** Resolves to how many of these were new, once they are on disk. */
  commit(events: readonly StoredEvent[]): Promise<number>;
  /** Refuses what comes from now on and resolves when everything that waits is on disk. */
  drain(): Promise<void>;
}

export function createGroupCommit(
  append: (events: readonly StoredEvent[]) => Promise<ReadonlySet<string>>,
  log: (error: unknown) => void,
): GroupCommit {
  let waiting: Waiting[] = [];
  let size = 0;
  let running: Promise<void> | undefined;
  let closed = false;

  function takeGroup(): Waiting[] {
    let count = 0;
    let end = 0;
    for (; end < waiting.length; end += 1) {
      count += waiting[end]?.events.length ?? 0;
      if (count > GROUP && end > 0) break;
    }
    const group = waiting.slice(0, end);
    waiting = waiting.slice(end);
    for (const { events } of group) size -= events.length;
    return group;
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const fresh = new Set(await append(group.flatMap(({ events }) => events)));
      for (const { events, resolve } of group) {
        // An id that two requests of this group carry is new to the first of them only.
        resolve(events.filter(({ id }) => fresh.delete(id)).length);
      }
    } catch (error) {
      log(error);
      const refusal = new IntakeError(503, 'The store cannot take events at the moment', {
        retryAfter: RETRY_AFTER_SECONDS,
        cause: error,
      });
      for (const { reject } of group) reject(refusal);
    }
  }

  async function run(): Promise<void> {
    // One turn of the event loop lets requests that were read together share a group.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length) await commitGroup(takeGroup());
    running = undefined;
  }

  return {
    commit(events) {
      if (events.length === 0) return Promise.resolve(0);
      if (closed || size + events.length > MOST_WAITING) {
        return Promise.reject(
          new IntakeError(503, closed ? 'The server is stopping' : 'Too many events are waiting', {
            retryAfter: RETRY_AFTER_SECONDS,
          }),
        );
      }
      return new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        size += events.length;
        running ??= run();
      });
    },
    async drain() {
      closed = true;
      await running;
    },
  };
}
