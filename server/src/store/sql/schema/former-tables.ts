/** Tables of earlier versions, by what took their place. They go once they are converted. */
export const FORMER = {
  events: 'dark_social_former_events',
  siteHours: 'dark_social_site_hours',
  articleDays: 'dark_social_article_days',
  channelDays: 'dark_social_channel_days',
  generationDays: 'dark_social_generation_days',
  visitors: 'dark_social_visitors',
  visitorDays: 'dark_social_visitor_days',
} as const;
