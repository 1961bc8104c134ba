/** A refusal of the intake: an HTTP status and a sentence for the sender. */
export class IntakeError extends Error {
  constructor(
    readonly status: 400 | 403 | 405 | 413 | 415 | 429 | 503,
    message: string,
    readonly options: { details?: unknown; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'IntakeError';
  }

  /** The shape in which Strapi's own API answers errors. */
  body(): {
    data: null;
    error: { status: number; name: string; message: string; details: unknown };
  } {
    const { status, message } = this;
    const details = this.options.details ?? {};
    return { data: null, error: { status, name: 'IntakeError', message, details } };
  }

  headers(): Record<string, string> {
    const { retryAfter } = this.options;
    return {
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      ...(this.status === 405 && { Allow: 'POST, OPTIONS' }),
      // What was not read of a refused body is not waited for.
      ...(this.status === 413 && { Connection: 'close' }),
    };
  }
}

/** What the sender is told: the refusal itself, or 503 for what nobody expected, which is logged. */
export function toRefusal(error: unknown, log: (error: unknown) => void): IntakeError {
  if (error instanceof IntakeError) return error;
  log(error);
  return new IntakeError(503, 'The event could not be recorded', { retryAfter: 5, cause: error });
}
