/** Memoizes an asynchronous function. Calls it again only after a failure. */
export const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined;
  return () => {
    known ??= read();
    known.catch(() => (known = undefined));
    return known;
  };
};
