import {
  isRelated,
  parsePathTemplate,
  type PathTemplate,
  type Paths,
  type PathValues,
} from '../../../core';
import { localeKey } from '../config/locale';

/** One path of a content type. */
export interface LocalePath {
  template: PathTemplate;
  /** The locales it is for, by `localeKey`; `undefined`: all. */
  locales: readonly string[] | undefined;
}

/** Where the entries of a content type live: one path, or one per locale. */
export interface TypePath {
  /** As it was written. */
  source: Paths;
  paths: readonly LocalePath[];
  /** The names in braces of all its paths. */
  names: readonly string[];
  /** The path that entries of this locale have; `undefined` where it has none. */
  templateFor(locale: string | null): PathTemplate | undefined;
  /** The path of an entry; `undefined` where its locale has none, or a value is missing. */
  format(locale: string | null, values: PathValues): string | undefined;
}

/** Attributes of the entry itself, by which it can be looked up. */
export const ownNames = (names: readonly string[]): string[] =>
  names.filter((name) => name !== 'locale' && name !== 'documentId' && !isRelated(name));

function localePaths(source: Paths): LocalePath[] {
  if (typeof source === 'string') {
    return [{ template: parsePathTemplate(source), locales: undefined }];
  }
  const sources = [...new Set(Object.values(source))];
  return sources.map((each) => ({
    template: parsePathTemplate(each),
    locales: Object.keys(source)
      .filter((locale) => source[locale] === each)
      .map(localeKey),
  }));
}

/** Throws where a path breaks a rule: `templateProblem` says which. */
export function typePath(source: Paths): TypePath {
  const paths = localePaths(source);
  // An entry of a type that is not translated goes where the first locale's do.
  const templateFor = (locale: string | null): PathTemplate | undefined =>
    paths.find(({ locales }) => locale === null || !locales || locales.includes(localeKey(locale)))
      ?.template;
  return {
    source,
    paths,
    names: [...new Set(paths.flatMap(({ template }) => template.names))],
    templateFor,
    format: (locale, values) => templateFor(locale)?.format(values),
  };
}
