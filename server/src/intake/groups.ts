/**
 * Does in one go what arrives together. While one group is on its way to the disk the next one
 * gathers; an idle server starts at once. Nobody is answered before their group is done.
 */
import { IntakeError } from './errors';

/** Most items of one group; a request is never split. */
const GROUP = 500;
/** Most items that may wait; beyond, senders are asked to come back. */
const MOST_WAITING = 5_000;
/**
 * Most turns of the event loop for which a group gathers, and how many in a row may bring nothing.
 * Under load most turns read some more requests, and a larger group costs less an event; an empty
 * turn takes a few µs, far less than to write a group.
 */
const MOST_TURNS = 32;
const QUIET_TURNS = 5;
const RETRY_AFTER_SECONDS = 5;
/** Requests that are answered before Node has a turn to let go of them. */
const LOT = 16;

/** Called once, with a request's answer or with the IntakeError that refuses it. */
export type Done<Answer> = (refusal: IntakeError | undefined, answer?: Answer) => void;

/**
 * A request that waits. An instance rather than a literal: V8 notices that what one literal makes
 * lives long, puts the next ones straight into its old space, and from there they keep the requests
 * that they point to until the next full collection. That doubled the pauses of its collector.
 */
class Waiting<Item, Answer> {
  constructor(
    readonly items: readonly Item[],
    readonly done: Done<Answer>,
  ) {}
}

export interface Groups<Item, Answer> {
  /** Takes the items of one request. A callback, since a promise per request costs too much here. */
  take(items: readonly Item[], done: Done<Answer>): void;
  /** The same as a promise; rejects with an IntakeError 503. */
  answered(items: readonly Item[]): Promise<Answer>;
  /** Refuses what comes from now on and resolves when everything that waits is done. */
  drain(): Promise<void>;
}

const unavailable = (message: string, cause?: unknown): IntakeError =>
  new IntakeError(503, message, { retryAfter: RETRY_AFTER_SECONDS, cause });

/**
 * @param run does the requests of one group and answers each, in their order
 * @param log is told why a group failed; its senders only hear 503
 */
export function createGroups<Item, Answer>(
  run: (requests: readonly (readonly Item[])[]) => Promise<readonly Answer[]>,
  log: (error: unknown) => void,
): Groups<Item, Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let size = 0;
  let running: Promise<void> | undefined;
  let closed = false;

  function takeGroup(): Waiting<Item, Answer>[] {
    let count = 0;
    let end = 0;
    for (; end < waiting.length; end += 1) {
      count += waiting[end]?.items.length ?? 0;
      if (count > GROUP && end > 0) break;
    }
    const group = waiting.slice(0, end);
    waiting = waiting.slice(end);
    for (const { items } of group) size -= items.length;
    return group;
  }

  /**
   * Answers a group in lots and forgets what is answered. Two hundred answers in one go, all of them
   * alive until the last, taught V8 to make Node's own parts of a request in its old space.
   */
  async function answer(
    group: Waiting<Item, Answer>[],
    answers: readonly Answer[],
    refusal: IntakeError | undefined,
  ): Promise<void> {
    for (let index = 0; group.length; index += 1) {
      group.shift()?.done(refusal, answers[index]);
      if (index % LOT === LOT - 1) await new Promise<void>((resolve) => process.nextTick(resolve));
    }
  }

  async function runGroup(group: Waiting<Item, Answer>[]): Promise<void> {
    let answers: readonly Answer[] = [];
    let refusal: IntakeError | undefined;
    try {
      answers = await run(group.map(({ items }) => items));
    } catch (error) {
      log(error);
      refusal = unavailable('The store cannot take events at the moment', error);
    }
    await answer(group, answers, refusal);
  }

  /** Lets requests that come one after the other share a group. */
  async function gather(): Promise<void> {
    let quiet = 0;
    for (let turn = 0; turn < MOST_TURNS && quiet < QUIET_TURNS && size < GROUP; turn += 1) {
      const before = size;
      await new Promise<void>((resolve) => setImmediate(resolve));
      quiet = size === before ? quiet + 1 : 0;
    }
  }

  async function runAll(): Promise<void> {
    // One group at a time: two at once were measured, and only made both smaller.
    do {
      await gather();
      await runGroup(takeGroup());
    } while (waiting.length);
    running = undefined;
  }

  function take(items: readonly Item[], done: Done<Answer>): void {
    if (closed) return done(unavailable('The server is stopping'));
    if (size + items.length > MOST_WAITING) return done(unavailable('Too many events are waiting'));
    waiting.push(new Waiting(items, done));
    size += items.length;
    running ??= runAll();
  }

  return {
    take,
    answered: (items) =>
      new Promise((resolve, reject) => {
        take(items, (refusal, answer) => {
          if (refusal) reject(refusal);
          else resolve(answer as Answer);
        });
      }),
    async drain() {
      closed = true;
      await running;
    },
  };
}
