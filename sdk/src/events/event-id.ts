/**
 * A new event id: 16 random bytes in base64url, 22 characters. `crypto.randomUUID` would be
 * shorter, but does not exist on pages served over plain http.
 */
export function eventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (character) =>
    character === '+' ? '-' : character === '/' ? '_' : '',
  );
}
