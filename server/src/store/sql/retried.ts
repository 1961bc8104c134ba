const TRIES = 5;

/** Deadlock, serialization failure, or a lock that was waited for in vain: run it again. */
function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(40P01|40001|55P03|ER_LOCK_DEADLOCK|ER_LOCK_WAIT_TIMEOUT|SQLITE_BUSY.*)$/.test(code);
}

/** Runs a transaction again where the database gave it up for another one. */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error;
    }
  }
}
