/**
 * A report on its way from the server. While new figures load, the page keeps showing the old ones
 * (`stale`), so that it does not jump.
 */
export type Answer<Report> =
  | { state: 'loading' }
  | { state: 'failed'; reason: string; retry(): void }
  | { state: 'ready'; report: Report; stale: boolean };
