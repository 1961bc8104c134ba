/** A request of the Fetch API, structurally. */
export interface FetchRequest {
  method: string;
  url: string;
  headers: {
    get(name: string): string | null;
    forEach(each: (value: string, name: string) => void): void;
  };
}

/** A request of Node's `http`, structurally. */
export interface NodeRequest {
  method?: string | undefined;
  /** Path and query. */
  url?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type PageRequest = FetchRequest | NodeRequest;

const isFetch = (request: PageRequest): request is FetchRequest =>
  typeof request.headers['get'] === 'function';

/** Headers that attribution and privacy signals need; no cookies, no tokens. */
const TELLING = /^(accept(-language|-encoding)?|host|purpose|x-purpose|x-moz|dnt|sec-.{1,40})$/;
const MAX_HEADER = 200;

/** The request's headers by lower-case name. */
export function headersOf(request: PageRequest): Record<string, string> {
  const found: Record<string, string> = {};
  if (isFetch(request)) {
    request.headers.forEach((value, name) => (found[name.toLowerCase()] = value));
  } else {
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string') found[name.toLowerCase()] = value;
    }
  }
  return found;
}

/** The subset of headers that attribution reads, capped in length. */
export const tellingHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => TELLING.test(name))
      .map(([name, value]) => [name, value.slice(0, MAX_HEADER)]),
  );

/** The page's public URL: requested path and query on the site's origin, which a proxy may hide. */
export function pageUrl({ url = '/' }: PageRequest, siteUrl: string): string {
  const asked = new URL(url, siteUrl);
  return new URL(asked.pathname + asked.search, siteUrl).href;
}
