import { failureOf, type Failure } from './failure';

/**
 * A report on its way from the server. While new figures load, the old ones stay (`stale`), so that
 * the page does not jump.
 */
export type Answer<Report> =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure; retry(): void }
  | { state: 'ready'; report: Report; stale: boolean };

/** The part of a query hook's result that decides what is on screen. */
interface QueryResult<Report> {
  data?: Report;
  error?: Parameters<typeof failureOf>[0];
  isFetching: boolean;
  refetch(): unknown;
}

/** Turns the result of a query hook into an answer. */
export function useAnswer<Report>(result: QueryResult<Report>): Answer<Report> {
  const { data, error, isFetching, refetch } = result;
  // A retry shows that it is running; old figures are never shown below a new error.
  if (error && !isFetching) {
    return { state: 'failed', failure: failureOf(error), retry: () => void refetch() };
  }
  return data === undefined
    ? { state: 'loading' }
    : { state: 'ready', report: data, stale: isFetching };
}
