/**
 * Returns a new event id: 16 bytes in base64url. The first 4 are the time in steps of 16 ms, so that
 * recent ids are adjacent in the database's index, as with UUIDv7 (RFC 9562); the others are random.
 */
export function eventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Wraps after two years, which is harmless: only recent ids need to be adjacent.
  new DataView(bytes.buffer).setUint32(0, Date.now() / 16);
  return btoa(String.fromCharCode(...bytes))
    .slice(0, 22)
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
