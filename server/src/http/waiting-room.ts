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
 * @param room.chance ms that each is given before it has to give way; until then, the newcomer does
 * @param room.dismiss is called for what has waited too long, or has to give way; it has left by then
 */
export function createWaitingRoom<Item>({
  most,
  ms,
  chance = 0,
  dismiss,
}: {
  most: number;
  ms: number;
  chance?: number | undefined;
  dismiss(item: Item, why: Dismissal): void;
}): WaitingRoom<Item> {
  // In the order in which they came.
  const waiting = new Map<Item, { timer: NodeJS.Timeout; since: number }>();

  function leave(item: Item): void {
    clearTimeout(waiting.get(item)?.timer);
    waiting.delete(item);
  }

  function send(item: Item, why: Dismissal): void {
    leave(item);
    dismiss(item, why);
  }

  return {
    enter(item, more = 0) {
      leave(item);
      const timer = setTimeout(() => send(item, 'late'), ms + more);
      const since = performance.now();
      // A process that stops does not wait for it.
      waiting.set(item, { timer: timer.unref(), since });
      const [oldest] = waiting;
      if (waiting.size <= most || !oldest) return;
      send(since - oldest[1].since >= chance ? oldest[0] : item, 'crowded');
    },
    leave,
  };
}
