import type { Failure } from './once';
import type { MailingSources } from './sources';

/** Logs in one line what failed in this hour, however many mails it were. */
export function reportFailures(
  { log }: Pick<MailingSources, 'log'>,
  what: string,
  results: readonly (Failure | undefined)[],
): void {
  const failures = results.filter((result) => result !== undefined);
  const [first] = failures;
  if (!first) return;
  const cause = first.error instanceof Error ? first.error.message : String(first.error);
  const next = failures.some(({ again }) => again)
    ? 'It is tried again in an hour.'
    : 'It was the last attempt.';
  log.error(
    new Error(`dark-social: ${what}, ${failures.length} times: ${cause} ${next}`, {
      cause: first.error,
    }),
  );
}
