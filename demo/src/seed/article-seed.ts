/** The magazine's languages; the first is Strapi's default. */
export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

export interface AuthorSeed {
  name: string;
  bio: Record<Locale, string>;
}

export const AUTHORS = {
  ines: {
    name: 'Inès Marchetti',
    bio: {
      en: 'Writes about trains, borders and the people who wait at both. Lives in Lyon.',
      fr: 'Écrit sur les trains, les frontières et ceux qui attendent aux deux. Vit à Lyon.',
    },
  },
  tom: {
    name: 'Tom Ashdown',
    bio: {
      en: 'A former surveyor who now measures things for readers.',
      fr: 'Ancien géomètre, il mesure désormais pour les lecteurs.',
    },
  },
  leila: {
    name: 'Leïla Benameur',
    bio: {
      en: 'Covers food and the hours it takes. Bakes badly, but often.',
      fr: 'Raconte la cuisine et les heures qu’elle demande. Cuit mal, mais souvent.',
    },
  },
  jonas: {
    name: 'Jonas Fehr',
    bio: {
      en: 'Ornithologist by training, reporter by accident.',
      fr: 'Ornithologue de formation, reporter par accident.',
    },
  },
} as const satisfies Record<string, AuthorSeed>;

/** Sections with the same name in English and French. */
export const CATEGORIES = {
  culture: { name: 'Culture', slug: 'culture' },
  nature: { name: 'Nature', slug: 'nature' },
  science: { name: 'Science', slug: 'science' },
  cuisine: { name: 'Cuisine', slug: 'cuisine' },
} as const;

/** Values of the plugin's share-buttons component. */
export interface ShareButtonsSeed {
  enabled: boolean;
  channels?: string[];
  message?: string;
  campaign?: string;
}

/** An article in one language. */
export interface VersionSeed {
  title: string;
  slug: string;
  summary: string;
  /** In the notation of blocks.ts. */
  body: string;
  shareButtons?: ShareButtonsSeed;
}

export interface ArticleSeed extends Partial<Record<Locale, VersionSeed>> {
  author: keyof typeof AUTHORS;
  category: keyof typeof CATEGORIES;
  /** Age in days at seeding, so that the demo looks recent. */
  daysAgo: number;
  status: 'published' | 'draft';
}
