/** What happens in a world, taken out in the order of its time `at`: a binary heap. */
export function createQueue() {
  const heap = [];
  const swap = (a, b) => ([heap[a], heap[b]] = [heap[b], heap[a]]);
  const isEarlier = (a, b) => heap[a].at < heap[b].at;
  return {
    add(event) {
      let place = heap.push(event) - 1;
      for (;;) {
        const above = (place - 1) >> 1;
        if (above < 0 || !isEarlier(place, above)) return;
        swap(place, above);
        place = above;
      }
    },
    /** The earliest; `undefined` if there is none left. */
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let place = 0; ; ) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        let least = place;
        if (left < heap.length && isEarlier(left, least)) least = left;
        if (right < heap.length && isEarlier(right, least)) least = right;
        if (least === place) return first;
        swap(place, least);
        place = least;
      }
    },
  };
}
