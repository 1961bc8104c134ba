/** The two forms in which servers see a request: the Fetch API's, and Node's. */
export interface FetchRequest {
  method: string;
  url: string;
  headers: {
    get(name: string): string | null;
    forEach(each: (value: string, name: string) => void): void;
  };
}

export interface NodeRequest {
  method?: string | undefined;
  /** Path and query, as Node has it. */
  url?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type PageRequest = FetchRequest | NodeRequest;

const isFetch = (request: PageRequest): request is FetchRequest =>
  typeof request.headers['get'] === 'function';

/** Headers by which a reader is told from a program, and asks for privacy; no cookie, no token. */
const TELLING = /^(accept(-language|-encoding)?|host|purpose|x-purpose|x-moz|dnt|sec-.{1,40})$/;
const MAX_HEADER = 200;

/** The request's headers, by lower-case names. */
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

/** Of these headers, those that attribution reads. */
export const tellingHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => TELLING.test(name))
      .map(([name, value]) => [name, value.slice(0, MAX_HEADER)]),
  );

/**
 * The page's public address: path and query as they were asked for, on the site's own origin, which
 * a server behind a proxy does not see.
 */
export function pageUrl({ url = '/' }: PageRequest, siteUrl: string): string {
  const asked = new URL(url, siteUrl);
  return new URL(asked.pathname + asked.search, siteUrl).href;
}
