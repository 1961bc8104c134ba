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
}
