import { IntakeError } from '../../server/src/intake/errors';

/** The refusal that `act` throws, or rejects with; fails where it does not. */
export async function refusalOf(act: () => unknown): Promise<IntakeError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
