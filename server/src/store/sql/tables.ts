/** Our tables. Strapi never tracked them, so it leaves them alone when the plugin is disabled. */
export const TABLES = {
  /** Raw events, for their short retention. */
  events: 'dark_social_events',
  /** What events of a day have in common, once: their verdict and the signals it was made of. */
  arrivals: 'dark_social_arrivals',
  /** A small number for each article, so that rows stay short. */
  articles: 'dark_social_articles',
  /** A small number for each content type and locale. */
  collections: 'dark_social_collections',
  /** A small number for each channel, with all that is told apart of it. */
  channels: 'dark_social_channels',

  /** The site by local day, a row per collection. */
  siteDays: 'dark_social_stats_site_days',
  /** The site by local day and channel. */
  channelDays: 'dark_social_stats_channel_days',
  /** The site by local hour and channel, for the last weeks. */
  channelHours: 'dark_social_stats_channel_hours',
  /** The site's visits by local day and referring host. */
  referrerDays: 'dark_social_stats_referrer_days',
  /** The site by local day and generation of shares. */
  generationDays: 'dark_social_stats_generation_days',
  /** The site's unique visitors by local day. */
  visitorDays: 'dark_social_stats_visitor_days',
  /** An article by local day. */
  articleDays: 'dark_social_stats_article_days',
  /** An article by month. */
  articleMonths: 'dark_social_stats_article_months',
  /** An article by month and channel. */
  articleChannels: 'dark_social_stats_article_channels',
  /** An article's visits by month and referring host. */
  articleReferrers: 'dark_social_stats_article_referrers',
  /** An article by month and generation of shares. */
  articleGenerations: 'dark_social_stats_article_generations',
  /** An article's suspicious visits and shares by local day, whether or not they count elsewhere. */
  suspiciousDays: 'dark_social_stats_suspicious_days',
  /** The site's visits by a copied address, by local day and group of views. */
  addressDays: 'dark_social_stats_address_days',
  /** An article's visits by a copied address, by local day and group of views. */
  articleAddresses: 'dark_social_stats_article_addresses',
  /** The site's visits by our own links for public networks, by local day and channel. */
  linkDays: 'dark_social_stats_link_days',

  /** Tokens of shares with their generation, for the retention of raw events. */
  tokens: 'dark_social_tokens',
  /** Hashes of today's and yesterday's visitors, to tell a new one from a known one. */
  visitors: 'dark_social_daily_visitors',
  /** What arrived and was not recorded, by day. */
  misses: 'dark_social_misses',
  /**
   * Single facts about what is stored: its time zone, whether sample traffic is part of it. Claims,
   * too, with their last day.
   */
  facts: 'dark_social_facts',
  /** Which versions of the attribution's tables counted a day. */
  dayRules: 'dark_social_day_rules',
  /** How many groups of views had a tag in their address bar on a day. */
  taggedGroups: 'dark_social_tagged_groups',
  /** Paths that articles had before, hashed. The content room reads and writes it. */
  formerAddresses: 'dark_social_former_addresses',
  /** One random salt a day. */
  salts: 'dark_social_salts',
} as const;

export const MIGRATIONS_TABLE = 'dark_social_migrations';
