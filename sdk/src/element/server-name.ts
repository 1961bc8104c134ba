const KEY = 'send-bar:server';

/** A host name, with a port where there is one, out of what people type: a handle, a profile's address. */
export function hostIn(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?$/u.test(host) ? host : undefined;
}

/** The server that the visitor named last time. Kept on their device alone. */
function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // Storage is forbidden here: ask each time.
  }
}

/** Asks the visitor for their server; `undefined` if they cancel or name none. */
export function askServer(question: string): string | undefined {
  const host = hostIn(prompt(question, remembered()) ?? '');
  if (host !== undefined) {
    try {
      localStorage.setItem(KEY, host);
    } catch {
      // Storage is forbidden here: ask again next time.
    }
  }
  return host;
}
