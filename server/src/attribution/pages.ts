import type { PageKind } from '../../../core';

/**
 * Section pages that publishers commonly have, in English and French: lists of articles, which people
 * type, bookmark and keep open. `*` stands for one piece of a path.
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

/** A language alone, as home pages of translated sites have: `/fr`, `/en-GB`. */
const LANGUAGE = /^[a-z]{2}([-_][a-z]{2})?$/i;
/** What servers call the page of a folder. */
const INDEX = /^(index|default|home|accueil)(\.[a-z]{2,5})?$/i;
const PAGE_NUMBER = /^\d{1,5}$/;

/** The pieces of a path, their escapes read, so that `/actualit%C3%A9s` is `/actualités`. */
function pieces(path: string): string[] {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A damaged escape: it is compared as it stands.
  }
  return plain.toLowerCase().split('/').filter(Boolean);
}

/** Without a language in front, without `index.html` and without `page/2` at the end. */
function essential(path: string): string[] {
  const all = pieces(path);
  if (INDEX.test(all.at(-1) ?? '')) all.pop();
  if (all.at(-2) === 'page' && PAGE_NUMBER.test(all.at(-1) ?? '')) all.splice(-2);
  return LANGUAGE.test(all[0] ?? '') ? all.slice(1) : all;
}

const covers = (section: readonly string[], page: readonly string[]): boolean =>
  section.length === page.length &&
  section.every((piece, index) => piece === '*' || piece === page[index]);

/** Says of an address what kind of page it is; reads the sections once. */
export function createPageKind(
  sections: readonly string[] = DEFAULT_SECTIONS,
): (url: URL | undefined) => PageKind {
  const known = sections.map(pieces);
  return (url) => {
    if (!url) return 'unknown';
    const page = essential(url.pathname);
    if (page.length === 0) return 'home';
    // A section may be given with its language or without.
    const whole = pieces(url.pathname);
    return known.some((section) => covers(section, page) || covers(section, whole))
      ? 'section'
      : 'deep';
  };
}
