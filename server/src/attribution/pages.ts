import type { PageKind } from '../../../core';

/**
 * Common section pages of publishers, in English and French: lists of articles that people type,
 * bookmark and keep open. `*` stands for one segment of a path.
 */
export const DEFAULT_SECTIONS: readonly string[] = [
  '/articles',
  '/blog',
  '/news',
  '/latest',
  '/actualites',
  '/actu',
  '/dernieres-nouvelles',
  '/en-direct',
  '/direct',
  '/live',
  '/videos',
  '/podcasts',
  '/newsletters',
  '/category/*',
  '/categories/*',
  '/categorie/*',
  '/rubrique/*',
  '/rubriques/*',
  '/section/*',
  '/sections/*',
  '/topic/*',
  '/topics/*',
  '/theme/*',
  '/themes/*',
  '/tag/*',
  '/tags/*',
  '/author/*',
  '/authors/*',
  '/auteur/*',
  '/auteurs/*',
  '/search',
  '/recherche',
  '/archives',
  '/page/*',
];

/** The language that translated sites put first: `/fr`, `/en-GB`. */
const LANGUAGE = /^[a-z]{2}([-_][a-z]{2})?$/i;
/** Index files. */
const INDEX = /^(index|default|home|accueil)(\.[a-z]{2,5})?$/i;
const PAGE_NUMBER = /^\d{1,5}$/;

/** The decoded segments of a path, in lower case: `/Actualit%C3%A9s` equals `/actualités`. */
function segments(path: string): string[] {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A malformed escape: compare the path as it is.
  }
  return plain.toLowerCase().split('/').filter(Boolean);
}

/** Drops a leading language and a trailing `index.html` or `page/2`. */
function essential(path: string): string[] {
  const all = segments(path);
  if (INDEX.test(all.at(-1) ?? '')) all.pop();
  if (all.at(-2) === 'page' && PAGE_NUMBER.test(all.at(-1) ?? '')) all.splice(-2);
  return LANGUAGE.test(all[0] ?? '') ? all.slice(1) : all;
}

const covers = (section: readonly string[], page: readonly string[]): boolean =>
  section.length === page.length &&
  section.every((segment, index) => segment === '*' || segment === page[index]);

/** Returns a function that tells the kind of a page by its URL. */
export function createPageKind(
  sections: readonly string[] = DEFAULT_SECTIONS,
): (url: URL | undefined) => PageKind {
  const known = sections.map(segments);
  return (url) => {
    if (!url) return 'unknown';
    const page = essential(url.pathname);
    if (page.length === 0) return 'home';
    // Sections may be written with their language or without.
    const whole = segments(url.pathname);
    return known.some((section) => covers(section, page) || covers(section, whole))
      ? 'section'
      : 'deep';
  };
}
