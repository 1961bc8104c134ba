/** How long a share sheet may take to open, in ms. */
const OPENING_MS = 4_000;

/**
 * Opens the browser's share sheet.
 *
 * @returns `refused` if the browser rejects, or if nothing has happened for a while: some web views
 * never settle the promise. A sheet that is open takes the focus from the page and may stay open.
 */
export async function openSheet(data: ShareData): Promise<'sent' | 'cancelled' | 'refused'> {
  const watching = new AbortController();
  const silence = new Promise<'refused'>((resolve) => {
    const timer = setTimeout(() => resolve('refused'), OPENING_MS);
    for (const target of [window, document]) {
      for (const type of ['blur', 'visibilitychange']) {
        target.addEventListener(type, () => clearTimeout(timer), watching);
      }
    }
  });
  const answer = async (): Promise<'sent' | 'cancelled' | 'refused'> => {
    try {
      await navigator.share(data);
      return 'sent';
    } catch (error) {
      return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'refused';
    }
  };
  const outcome = await Promise.race([answer(), silence]);
  watching.abort();
  return outcome;
}
