import type { z } from 'zod';
import { PROBLEMS, type FieldProblem, type Problem } from '../../../core';

const CODES: ReadonlyMap<string, Problem> = new Map(
  Object.entries(PROBLEMS).map(([code, message]) => [message, code as Problem]),
);

/** What somebody entered is wrong, value by value. */
export class FieldsError extends Error {
  override readonly name = 'FieldsError';
  constructor(readonly errors: readonly FieldProblem[]) {
    super(errors.map(({ path, message }) => `${path}: expected ${message}`).join('; '));
  }
}

/**
 * Checks what somebody entered. Throws a FieldsError that names every wrong value.
 *
 * @param whole what the value as a whole is called in an error
 */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  whole: string,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new FieldsError(
    result.error.issues.map(({ path, message }) => {
      const code = CODES.get(message);
      return { path: path.map(String).join('.') || whole, message, ...(code && { code }) };
    }),
  );
}
