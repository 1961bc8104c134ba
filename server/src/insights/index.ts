export { bunchSize } from './evidence/bunches';
export { everyFinding, findInsights, strongest } from './find-insights';
export type {
  ArticleInput,
  ChannelInput,
  InsightInput,
  MissInput,
  SiteInput,
} from './insight-input';
export { shareOfVisits } from './share-of-visits';
export { topMovers } from './top-movers';
export type { MoverPeriods, MoverRow } from './top-movers';
