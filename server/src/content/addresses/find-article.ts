/** Which article an address means, among the rows that were read for it. Pure. */
import { localeKey } from '../../config/locale';
import type { Article } from '../article';
import type { EnabledType } from '../enabled-types';
import { slugName, type Address, type Reading } from './read-address';
import { isMeant, isWritten } from './spellings';

type Test = (article: Article) => boolean;

const isAmong = (locales: readonly string[] | undefined, locale: string | null): boolean =>
  locale === null || locales === undefined || locales.includes(localeKey(locale));

/** Of translations with the same address, the same one each time. */
export const inOrder = (a: Article, b: Article): number =>
  a.documentId === b.documentId
    ? (a.locale ?? '') < (b.locale ?? '')
      ? -1
      : 1
    : a.documentId < b.documentId
      ? -1
      : 1;

/** The article of an address; `rows` are published, in order, and may hold others, too. */
export function findArticle(
  address: Address,
  rows: readonly Article[],
  ignoreCase: boolean,
): Article | undefined {
  const typeOf = new Map([...address.types.keys()].map((type) => [type.uid, type]));
  const here = rows.filter(({ uid, locale }) => {
    const type = typeOf.get(uid);
    return type && isAmong(address.types.get(type), locale);
  });

  const isOfPath = ({ type, path, values }: Reading, { uid, locale }: Article): boolean =>
    uid === type.uid &&
    isAmong(path.locales, locale) &&
    (values['locale'] === undefined || isAmong([localeKey(values['locale'])], locale));

  function hasValues({ type, values, exact, path }: Reading, { pathValues }: Article): boolean {
    return path.template.names.every((name) => {
      if (name === 'locale' && type.localized) return true;
      const [stored, value] = [pathValues[name] ?? '', values[name] ?? ''];
      return exact ? isWritten(stored, value) : isMeant(stored, value, ignoreCase);
    });
  }

  function byReading(matches: (reading: Reading, article: Article) => boolean) {
    for (const reading of address.readings) {
      const found = here.find((each) => isOfPath(reading, each) && matches(reading, each));
      if (found) return found;
    }
    return undefined;
  }

  function byFormerAddress(): Article | undefined {
    const untilOf = ({ former = [] }: Article): number =>
      Math.max(
        0,
        ...former.filter(({ path }) => address.former.includes(path)).map(({ until }) => until),
      );
    return here
      .filter((article) => untilOf(article) > 0)
      .reduce<
        Article | undefined
      >((latest, each) => (latest && untilOf(latest) >= untilOf(each) ? latest : each), undefined);
  }

  function byCampaign(campaign: string): Article | undefined {
    const isNamed: Test = ({ uid, documentId, pathValues }) => {
      const slug = slugOf(typeOf.get(uid));
      return (
        documentId === campaign ||
        (slug !== undefined && isWritten(pathValues[slug] ?? '', campaign))
      );
    };
    const [first, ...others] = here.filter(isNamed);
    // A campaign that names several articles names none.
    return others.every(
      ({ uid, documentId }) => uid === first?.uid && documentId === first.documentId,
    )
      ? first
      : undefined;
  }

  return (
    byReading(hasValues) ??
    byReading(({ values }, { documentId }) => values['documentId'] === documentId) ??
    byFormerAddress() ??
    (address.campaign === undefined ? undefined : byCampaign(address.campaign))
  );
}

const slugOf = (type: EnabledType | undefined): string | undefined => type && slugName(type);
