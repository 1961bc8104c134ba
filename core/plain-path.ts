/** What servers and readers add to the address of a page. */
const ADDED = /(\/+|\/(index|default)\.(html?|php|aspx?)|\.html?|\.amp|\/amp)$/i;

/**
 * A page's path without what does not say which page it is: doubled slashes, a slash at the end,
 * index files, `.html`, `/amp`. `/` where nothing else is left.
 */
export function plainPath(pathname: string): string {
  let path = pathname.replace(/\/{2,}/g, '/');
  for (;;) {
    const shorter = path.replace(ADDED, '');
    if (shorter === path) return path === '' ? '/' : path;
    path = shorter;
  }
}
