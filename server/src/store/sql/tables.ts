/** Our tables. Strapi never tracked them, so it leaves them alone when the plugin is disabled. */
export const TABLES = {
  /** Raw events, for their short retention. */
  events: 'dark_social_events',
  /** What events of a day have in common, once: their verdict and the signals it was made of. */
  arrivals: 'dark_social_arrivals',
  /** A small number for each article, so that rows stay short. */
  articles: 'dark_social_articles',
  /** The site's counts by local hour. */
  siteHours: 'dark_social_site_hours',
  /** An article's counts by local day. */
  articleDays: 'dark_social_article_days',
  /** The site's counts by local day and channel, with what is known of each channel. */
  channelDays: 'dark_social_channel_days',
  /** Tokens of shares with their generation, for the retention of raw events. */
  tokens: 'dark_social_tokens',
  /** The site's counts by local day and generation of shares. */
  generationDays: 'dark_social_generation_days',
  /** Hashes of today's and yesterday's visitors, to tell a new one from a known one. */
  visitors: 'dark_social_visitors',
  /** Unique visitors by day and article; article 0 is the whole site. */
  visitorDays: 'dark_social_visitor_days',
  /** What arrived and was not recorded, by day. */
  misses: 'dark_social_misses',
  /** Single facts about what is stored: its time zone, whether sample traffic is part of it. */
  facts: 'dark_social_facts',
  /** Which versions of the attribution's tables counted a day. */
  dayRules: 'dark_social_day_rules',
  /** One random salt a day. */
  salts: 'dark_social_salts',
} as const;

export const MIGRATIONS_TABLE = 'dark_social_migrations';

/** The article number that stands for the whole site. */
export const WHOLE_SITE = 0;
