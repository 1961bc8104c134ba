export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (text: string | undefined): text is Locale =>
  LOCALES.some((locale) => locale === text);

/** The visitor's first language that the magazine has, else English. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
    return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
  });
  wanted.sort((one, other) => other.quality - one.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? 'en';
}

export const formatDate = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

interface Words {
  language: string;
  tagline: string;
  skip: string;
  languages: string;
  passOn: string;
  backHome: string;
  empty: string;
  notFound: { title: string; text: string };
  cmsDown: { title: string; text: string };
  colophon: string;
}

export const WORDS: Record<Locale, Words> = {
  en: {
    language: 'English',
    tagline: 'A magazine about things that take their time',
    skip: 'Skip to the text',
    languages: 'Languages',
    passOn: 'Pass it on',
    backHome: 'All articles',
    empty: 'Nothing is published in English yet.',
    notFound: {
      title: 'There is no such page',
      text: 'The address may be mistyped, or the article may have been withdrawn.',
    },
    cmsDown: {
      title: 'The magazine cannot be reached',
      text: 'Our articles live in a content system that does not answer at the moment. It may be starting. Please try again in a few seconds.',
    },
    colophon: 'Tern is invented. It shows strapi-plugin-dark-social at work on a site of its own.',
  },
  fr: {
    language: 'Français',
    tagline: 'Le magazine de ce qui prend son temps',
    skip: 'Aller au texte',
    languages: 'Langues',
    passOn: 'Faites passer',
    backHome: 'Tous les articles',
    empty: 'Rien n’est encore publié en français.',
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être mal saisie, ou l’article a été retiré.',
    },
    cmsDown: {
      title: 'Le magazine est injoignable',
      text: 'Nos articles se trouvent dans un système de contenu qui ne répond pas pour l’instant. Il démarre peut-être. Réessayez dans quelques secondes.',
    },
    colophon:
      'Tern est un magazine imaginaire : il montre strapi-plugin-dark-social à l’œuvre sur un site à part.',
  },
};
