/**
 * What waits for somebody outside, each for so long, and only so many at once. When it is full, the one
 * that has waited longest gives way: a quick sender is never that one, however many slow ones come.
 */
export interface WaitingRoom<Item> {
  /** @param more ms to wait on top */
  enter(item: Item, more?: number): void;
  leave(item: Item): void;
}

export type Dismissal = 'late' | 'crowded';

/**
 * @param room.most how many may wait at once
 * @param room.ms how long each may wait
 * @param room.dismiss is called for what has waited too long, or has to give way; it has left by then
 */
export function createWaitingRoom<Item>({
  most,
  ms,
  dismiss,
}: {
  most: number;
  ms: number;
  dismiss(item: Item, why: Dismissal): void;
}): WaitingRoom<Item> {
  // In the order in which they came.
  const timers = new Map<Item, NodeJS.Timeout>();

  function leave(item: Item): void {
    clearTimeout(timers.get(item));
    timers.delete(item);
  }

  function send(item: Item, why: Dismissal): void {
    leave(item);
    dismiss(item, why);
  }

  return {
    enter(item, more = 0) {
      leave(item);
      const timer = setTimeout(() => send(item, 'late'), ms + more);
      // A process that stops does not wait for it.
      timers.set(item, timer.unref());
      const [oldest] = timers.keys();
      if (timers.size > most && oldest !== undefined) send(oldest, 'crowded');
    },
    leave,
  };
}
