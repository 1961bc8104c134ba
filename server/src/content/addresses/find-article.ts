/** Which article an address means, among the rows that were read for it. Pure. */
import { localeKey } from '../../config/locale';
import type { Article } from '../article';
import { ownNames } from '../type-path';
import { slugName, type Address, type Reading } from './read-address';
import { isMeant, isWritten, roughly } from './spellings';

const isAmong = (locales: readonly string[] | undefined, locale: string | null): boolean =>
  locale === null || locales === undefined || locales.includes(localeKey(locale));

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Of translations with the same address, the same one each time. */
const inOrder = (a: Article, b: Article): number =>
  compare(a.documentId, b.documentId) || compare(a.locale ?? '', b.locale ?? '');

const valueOf = ({ documentId, pathValues }: Article, name: string): string =>
  name === 'documentId' ? documentId : (pathValues[name] ?? '');

/** Rows by type and by one value, so that many addresses do not look at all rows each. */
function createIndex(rows: readonly Article[]) {
  const indexes = new Map<string, Map<string, Article[]>>();

  function indexOf(uid: string, name: string): Map<string, Article[]> {
    const known = indexes.get(`${uid} ${name}`);
    if (known) return known;
    const index = new Map<string, Article[]>();
    for (const row of rows) {
      if (row.uid !== uid) continue;
      const key = roughly(valueOf(row, name));
      index.set(key, [...(index.get(key) ?? []), row]);
    }
    indexes.set(`${uid} ${name}`, index);
    return index;
  }

  return (uid: string, name: string, value: string): readonly Article[] =>
    indexOf(uid, name).get(roughly(value)) ?? [];
}

/** @param rows published; may hold articles that no address means */
export function createArticleFinder(
  rows: readonly Article[],
  ignoreCase: boolean,
): (address: Address) => Article | undefined {
  const sorted = [...rows].sort(inOrder);
  const having = createIndex(sorted);
  const formers = sorted.filter(({ former }) => former !== undefined);

  /** Articles of the reading's type and language that share a value with it. */
  function candidates({ type, path, values }: Reading, { types }: Address): Article[] {
    const { names } = path.template;
    const name = values['documentId'] === undefined ? ownNames(names)[0] : 'documentId';
    const { locale: inPath } = values;
    return having(type.uid, name ?? '', name === undefined ? '' : (values[name] ?? '')).filter(
      ({ locale }) =>
        isAmong(types.get(type), locale) &&
        isAmong(path.locales, locale) &&
        (inPath === undefined || isAmong([localeKey(inPath)], locale)),
    );
  }

  const hasValues = ({ type, values, exact, path }: Reading, article: Article): boolean =>
    path.template.names.every((name) => {
      if (name === 'locale' && type.localized) return true;
      const [stored, value] = [valueOf(article, name), values[name] ?? ''];
      return exact ? isWritten(stored, value) : isMeant(stored, value, ignoreCase);
    });

  function byReading(
    address: Address,
    matches: (reading: Reading, article: Article) => boolean,
  ): Article | undefined {
    for (const reading of address.readings) {
      const found = candidates(reading, address).find((each) => matches(reading, each));
      if (found) return found;
    }
    return undefined;
  }

  /** The one that had the address last. */
  function byFormerAddress({ former: paths, types }: Address): Article | undefined {
    let latest: { article: Article; until: number } | undefined;
    for (const article of formers) {
      const type = [...types.keys()].find(({ uid }) => uid === article.uid);
      if (!type || !isAmong(types.get(type), article.locale)) continue;
      for (const { path, until } of article.former ?? []) {
        if (paths.includes(path) && until > (latest?.until ?? 0)) latest = { article, until };
      }
    }
    return latest?.article;
  }

  function byCampaign({ campaign, types }: Address): Article | undefined {
    if (campaign === undefined) return undefined;
    const named = [...types].flatMap(([type, locales]) => {
      const slug = slugName(type);
      const bySlug = slug === undefined ? [] : having(type.uid, slug, campaign);
      return [...having(type.uid, 'documentId', campaign), ...bySlug].filter(
        (each) =>
          isAmong(locales, each.locale) &&
          (each.documentId === campaign || isWritten(valueOf(each, slug ?? ''), campaign)),
      );
    });
    const [first, ...others] = named;
    // A campaign that names several articles names none.
    const isOne = others.every(
      ({ uid, documentId }) => uid === first?.uid && documentId === first.documentId,
    );
    return isOne ? first : undefined;
  }

  /** Whether the plugin itself writes the article's address so. */
  const isOwnAddress = ({ isHome }: Address, reading: Reading, article: Article): boolean =>
    reading.exact && isHome(reading.type, article.locale) && hasValues(reading, article);

  return (address) =>
    byReading(address, (...found) => isOwnAddress(address, ...found)) ??
    byReading(address, hasValues) ??
    byReading(address, ({ values }, { documentId }) => values['documentId'] === documentId) ??
    byFormerAddress(address) ??
    byCampaign(address);
}
