/** A refusal: an HTTP status and a sentence for the sender. */
export class HttpError extends Error {
  override readonly name = 'IntakeError';

  constructor(
    readonly status: 400 | 403 | 405 | 408 | 413 | 415 | 429 | 503,
    message: string,
    /** `retryAfter` in seconds. */
    readonly options: { details?: unknown; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
  }

  /** The body in the shape of Strapi's own errors. */
  body(): {
    data: null;
    error: { status: number; name: string; message: string; details: unknown };
  } {
    const { status, name, message } = this;
    return { data: null, error: { status, name, message, details: this.options.details ?? {} } };
  }

  /**
   * @param isWhole whether the request has been read to its end
   * @param random 0 to 1: spreads the retries of those who are refused at the same moment
   */
  headers(isWhole: boolean, random = Math.random()): Record<string, string> {
    const { retryAfter } = this.options;
    return {
      ...(retryAfter !== undefined && {
        'Retry-After': String(retryAfter + Math.ceil((retryAfter * random) / 2)),
      }),
      ...(this.status === 405 && { Allow: 'POST, OPTIONS' }),
      // Closes instead of reading the rest of a refused body.
      ...((!isWhole || this.status === 413) && { Connection: 'close' }),
    };
  }
}

/** The error as the sender sees it: a refusal as it is; anything unexpected is logged and becomes 503. */
export function toHttpError(error: unknown, log: (error: unknown) => void): HttpError {
  if (error instanceof HttpError) return error;
  log(error);
  return new HttpError(503, 'The event could not be recorded', { retryAfter: 5, cause: error });
}
