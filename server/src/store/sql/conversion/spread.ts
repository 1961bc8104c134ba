/** One side of what is to be matched: so many of this kind. */
export interface Share<Kind> {
  kind: Kind;
  count: number;
}

/**
 * Matches two ways of telling the same events apart, of which only the totals are known: each side's
 * totals come out exactly, in the order in which both are given. What has no counterpart is matched
 * with `otherwise`.
 */
export function spread<A, B>(
  as: readonly Share<A>[],
  bs: readonly Share<B>[],
  otherwise: B,
): { a: A; b: B; count: number }[] {
  const matched: { a: A; b: B; count: number }[] = [];
  const rest = bs.map((each) => ({ ...each }));
  let next = 0;
  for (const { kind: a, count } of as) {
    let open = count;
    while (open > 0) {
      const b = rest[next];
      const taken = b ? Math.min(open, b.count) : open;
      if (taken > 0) matched.push({ a, b: b ? b.kind : otherwise, count: taken });
      open -= taken;
      if (b) b.count -= taken;
      if (b && b.count <= 0) next += 1;
    }
  }
  return matched;
}
