import type { InApp } from './visitors';

/** How visitors arrive other than through a tagged link. */
export interface ArrivalKind {
  /** Relative frequency. */
  weight: number;
  referrer?: string;
  /** In-app browser. */
  app?: InApp;
  /** Query added to the article's URL. */
  query?: string;
}

/** Where visits come from that follow neither a button's link nor a copied address. */
export const ARRIVALS: readonly ArrivalKind[] = [
  // Search
  { weight: 17, referrer: 'https://www.google.com/' },
  { weight: 7, referrer: 'https://www.google.fr/' },
  { weight: 3, referrer: 'android-app://com.google.android.googlequicksearchbox/' },
  { weight: 3, referrer: 'https://www.bing.com/' },
  { weight: 2, referrer: 'https://duckduckgo.com/' },
  { weight: 1.5, referrer: 'https://www.qwant.com/' },
  { weight: 1, referrer: 'https://www.ecosia.org/' },
  // Assistants
  { weight: 2, referrer: 'https://chatgpt.com/', query: 'utm_source=chatgpt.com' },
  { weight: 1, referrer: 'https://www.perplexity.ai/' },
  // Public networks
  { weight: 5, referrer: 'https://l.facebook.com/' },
  { weight: 3, referrer: 'https://m.facebook.com/', app: 'facebook' },
  { weight: 3, referrer: 'https://t.co/' },
  { weight: 2, referrer: 'https://l.instagram.com/', app: 'instagram' },
  { weight: 1.5, app: 'linkedin' },
  { weight: 2, referrer: 'https://bsky.app/' },
  { weight: 1.5, referrer: 'https://www.reddit.com/' },
  { weight: 0.7, referrer: 'https://news.ycombinator.com/' },
  // The magazine's own newsletter, and one advertisement
  { weight: 6, query: 'utm_source=tern-weekly&utm_medium=email&utm_campaign=weekly' },
  {
    weight: 2,
    referrer: 'https://mail.google.com/',
    query: 'utm_source=tern-weekly&utm_medium=email&utm_campaign=weekly',
  },
  { weight: 1, referrer: 'https://www.google.com/', query: 'utm_source=google&utm_medium=cpc' },
  // Other sites
  { weight: 1.5, referrer: 'https://fr.wikipedia.org/' },
  { weight: 1.5, referrer: 'https://en.wikipedia.org/' },
  { weight: 1.5, referrer: 'https://links.example.org/' },
  // Private, identified by app or referrer
  { weight: 3, app: 'messenger' },
  { weight: 0.6, app: 'line' },
  { weight: 2, referrer: 'https://web.whatsapp.com/' },
  { weight: 2, referrer: 'https://mail.google.com/' },
  { weight: 1, referrer: 'https://outlook.live.com/' },
  { weight: 1, referrer: 'https://messagerie.orange.fr/' },
  { weight: 1.2, referrer: 'android-app://com.google.android.gm/' },
  { weight: 1, referrer: 'android-app://org.telegram.messenger/' },
  { weight: 0.7, referrer: 'android-app://com.slack/' },
  { weight: 0.7, referrer: 'https://teams.microsoft.com/' },
  // Public networks again: some of their visits lose the referrer
  { weight: 1.5 },
  // Bookmarks, mail programs, documents: no referrer, and nothing that tells of a share
  { weight: 8 },
];
