import { HttpError } from '../../server/src/http/http-error';

/** The refusal that `act` throws, or rejects with; fails where it does not. */
export async function refusalOf(act: () => unknown): Promise<HttpError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
