/** A language alone, as home pages of translated sites have: `/fr`, `/en-GB`. */
const LANGUAGE = /^[a-z]{2}(-[a-z]{2})?$/i;

/** A path without its last slash, its escapes read, so that `/actualit%C3%A9s` is `/actualités`. */
function normal(path: string): string {
  const plain = path.replace(/\/$/, '') || '/';
  try {
    return decodeURIComponent(plain);
  } catch {
    // A damaged escape: it is compared as it stands.
    return plain;
  }
}

/**
 * Whether nobody types this page's address: it is neither the home page nor a section page. An
 * address that cannot be read is not deep, so that nothing is inferred from it.
 */
export function isDeepPage(url: URL | undefined, sections: readonly string[] = []): boolean {
  if (!url) return false;
  const path = normal(url.pathname);
  const pieces = path.split('/').filter(Boolean);
  const home = pieces.length === 0 || (pieces.length === 1 && LANGUAGE.test(pieces[0] ?? ''));
  return !home && !sections.some((section) => normal(section) === path);
}
