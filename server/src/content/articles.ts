/**
 * Articles and their links, memoized, so that share links add next to nothing to Strapi's own reads,
 * and the intake knows an article without a query for every visit.
 *
 * Freshness: what this instance writes is forgotten at once (`forget`). What another instance wrote
 * shows in `updatedAt` where the response carries it, and after `TRUST_MS` elsewhere.
 */
import { LRUCache } from 'lru-cache';
import { parseArticleKey, type ArticleKey } from '../../../core';
import { createArticleFinder } from './addresses/find-article';
import {
  createAddressReader,
  hasWords,
  type Address,
  type AddressOptions,
} from './addresses/read-address';
import { inReads, selectionsOf } from './addresses/selections';
import type { Article, ArticleWithSharing } from './article';
import type { ArticleRows } from './article-rows';
import type { EnabledType } from './enabled-types';
import type { Selection } from './selection';
import { articleUrl, sharingOf, type LinkOptions } from './sharing';
import { localeKey } from '../config/locale';
import type { SiteOrigins } from '../config/site';

/** How long a remembered article is trusted without another sign that it is current, in ms. */
const TRUST_MS = 10_000;
const MOST_REMEMBERED = 20_000;
/** Longer addresses that match nothing are invented; leaving them out bounds the memory. */
const MAX_MISS = 512;

/** One row that a response holds. */
export interface RowRef {
  uid: string;
  id: number;
  /** `updatedAt` as the response holds it, where it does. */
  updatedAt?: unknown;
}

export interface Articles {
  isEnabled(uid: string): boolean;
  /** The articles behind rows of a response, in their order; at most one query. */
  byRows(refs: readonly RowRef[]): Promise<(ArticleWithSharing | undefined)[]>;
  /** Published articles by the keys of `formatArticleKey`; unknown, draft and damaged keys are left out. */
  byKeys(keys: readonly string[]): Promise<Map<string, ArticleWithSharing>>;
  /** Published articles by their full addresses; what is no article's address is left out. */
  byUrls(urls: readonly string[]): Promise<Map<string, ArticleWithSharing>>;
  /**
   * The untagged address of an entry as it was saved last, whether published or not; `undefined`
   * while it has none.
   */
  savedUrl(key: ArticleKey): Promise<string | undefined>;
  /**
   * Whether the path of an enabled type matches this address, on an origin of the site. A path without
   * a word of its own, such as `/{slug}`, matches every address and so says nothing.
   */
  hasPath(url: string): boolean;
  /** Forgets what may have changed with a write to this content type. */
  forget(uid: string): void;
}

interface Remembered {
  article: ArticleWithSharing;
  /** When it was read, in ms. */
  readAt: number;
}

const rowKey = ({ uid, id }: RowRef): string => `row ${uid} ${id}`;

function sameMoment(a: string | null, b: unknown): boolean {
  // As a rule both are ISO 8601 in UTC.
  if (a !== null && a === b) return true;
  if (a === null || (typeof b !== 'string' && !(b instanceof Date))) return false;
  return Date.parse(a) === new Date(b).getTime();
}

/** `Map.groupBy`, which Node 20 does not have. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Front ends spell locales as they like. */
const isSameLocale = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : localeKey(a) === localeKey(b);

export function createArticles(
  rows: ArticleRows,
  types: readonly EnabledType[],
  site: SiteOrigins,
  options: AddressOptions & {
    /** How links are written now: Settings may change it. */
    links(): LinkOptions;
  },
  now: () => number = Date.now,
): Articles {
  const typeOf = new Map(types.map((type) => [type.uid, type]));
  const addresses = createAddressReader(types, site, options);
  // A write to one of these may move articles.
  const named = new Set(types.flatMap(({ uid, related }) => [uid, ...related]));
  // Saves each response and each batch of visits a query, 0.2 ms on SQLite and more elsewhere. By row,
  // by article key and by address.
  const hits = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  // Saves the same for unknown addresses. Apart from the hits, so that a flood of these cannot push
  // real articles out.
  const misses = new LRUCache<string, { readAt: number }>({ max: MOST_REMEMBERED });
  const isTrusted = (known: { readAt: number } | undefined): boolean =>
    known !== undefined && now() - known.readAt < TRUST_MS;
  // Counts the writes, so that what was read before a write is not remembered after it.
  let writes = 0;

  function addressOf(article: Article): string | undefined {
    const type = typeOf.get(article.uid);
    const origin = type && addresses.site(type).forLocale(article.locale);
    return type && articleUrl(article, type.path, origin, options);
  }

  const withSharing = (article: Article): ArticleWithSharing => ({
    ...article,
    sharing: sharingOf(article, addressOf(article), options.links()),
  });

  let linksOfHits = options.links();
  /** What is remembered was written as Settings said then. */
  function forgetOldLinks(): void {
    if (linksOfHits === options.links()) return;
    linksOfHits = options.links();
    hits.clear();
  }

  /** Returns what is remembered, and reads the rest with one query, unless there is too much for one. */
  async function recall<T>(
    wanted: readonly string[],
    toSelection: (key: string) => T | undefined,
    selections: (missing: readonly T[]) => Selection[][],
    finder: (read: readonly Article[]) => (target: T) => Article | undefined,
  ): Promise<Map<string, ArticleWithSharing>> {
    forgetOldLinks();
    const found = new Map<string, ArticleWithSharing>();
    const missing = new Map<string, T>();
    for (const key of new Set(wanted)) {
      const hit = hits.get(key);
      if (hit && isTrusted(hit)) found.set(key, hit.article);
      else if (!isTrusted(misses.get(key))) {
        const target = toSelection(key);
        if (target !== undefined) missing.set(key, target);
      }
    }
    if (missing.size === 0) return found;
    const [readAt, before] = [now(), writes];
    const read: Article[] = [];
    for (const part of selections([...missing.values()])) {
      read.push(...(await rows.read(part, 'published')));
    }
    const current = before === writes;
    const find = finder(read);
    for (const [key, target] of missing) {
      const article = find(target);
      if (article) {
        const known = withSharing(article);
        if (current) hits.set(key, { article: known, readAt });
        found.set(key, known);
      } else if (current && key.length <= MAX_MISS) misses.set(key, { readAt });
    }
    return found;
  }

  function remembered(ref: RowRef): ArticleWithSharing | undefined {
    const known = hits.get(rowKey(ref));
    if (!known) return undefined;
    const isSame =
      ref.updatedAt === undefined || sameMoment(known.article.updatedAt, ref.updatedAt);
    // What is related to an article may change without it.
    const isWhole = ref.updatedAt !== undefined && !typeOf.get(ref.uid)?.related.length;
    return isSame && (isWhole || isTrusted(known)) ? known.article : undefined;
  }

  /** Reads these rows with one query. */
  async function readRows(refs: readonly RowRef[]): Promise<Map<string, ArticleWithSharing>> {
    const [readAt, before] = [now(), writes];
    const selections = [...grouped(refs, ({ uid }) => uid)].map(([uid, group]) => ({
      uid,
      ids: group.map(({ id }) => id),
    }));
    const read = new Map<string, ArticleWithSharing>();
    for (const row of await rows.read(selections)) {
      const article = withSharing(row);
      if (before === writes) hits.set(rowKey(row), { article, readAt });
      read.set(rowKey(row), article);
    }
    return read;
  }

  return {
    isEnabled: (uid) => typeOf.has(uid),

    async byRows(refs) {
      forgetOldLinks();
      const known = refs.map(remembered);
      const missing = refs.filter((_, index) => known[index] === undefined);
      const read = missing.length > 0 ? await readRows(missing) : undefined;
      return refs.map((ref, index) => known[index] ?? read?.get(rowKey(ref)));
    },

    byKeys: (keys) =>
      recall<ArticleKey>(
        keys,
        (key) => {
          const parsed = parseArticleKey(key);
          return parsed && typeOf.has(parsed.uid) ? parsed : undefined;
        },
        (targets) => [
          [...grouped(targets, ({ uid }) => uid)].map(([uid, group]) => ({
            uid,
            documentIds: group.map(({ documentId }) => documentId),
          })),
        ],
        (read) => {
          const byDocument = grouped(read, ({ uid, documentId }) => `${uid}:${documentId}`);
          return ({ uid, documentId, locale }) =>
            byDocument
              .get(`${uid}:${documentId}`)
              ?.find((each) => isSameLocale(each.locale, locale));
        },
      ),

    async byUrls(urls) {
      // Links to one page differ by their tag.
      const pages = urls.flatMap((url) => {
        const page = addresses.page(url);
        return page ? [{ url, page }] : [];
      });
      const byKey = new Map(pages.map(({ page }) => [page.key, page]));
      const found = await recall<Address>(
        [...byKey.keys()],
        (key) => {
          const page = byKey.get(key);
          return page && addresses.read(page);
        },
        (targets) => inReads(targets).map((part) => selectionsOf(types, part)),
        (read) => createArticleFinder(read, options.ignoreCase),
      );
      return new Map(
        pages.flatMap(({ url, page }) => {
          const article = found.get(page.key);
          return article ? [[url, article]] : [];
        }),
      );
    },

    async savedUrl({ uid, documentId, locale }) {
      const saved = await rows.read([{ uid, documentIds: [documentId] }]);
      const urls = saved
        .filter((each) => isSameLocale(each.locale, locale))
        // The draft first. One that names an entry which is not published has no address yet.
        .sort((a, b) => Number(a.published) - Number(b.published))
        .map(addressOf);
      return urls.find((url) => url !== undefined);
    },

    hasPath(url) {
      const page = addresses.page(url);
      const readings = (page && addresses.read(page)?.readings) ?? [];
      return readings.some(({ path }) => hasWords(path));
    },

    forget(uid) {
      if (!named.has(uid)) return;
      writes += 1;
      hits.clear();
      misses.clear();
    },
  };
}
