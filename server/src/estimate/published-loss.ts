/**
 * The share of visits from public posts that arrived without a referrer in an experiment: SparkToro and
 * Really Good Data, "Dark social falsely attributes significant percentages of web traffic as direct",
 * 2023, with about a hundred visits from each network. "Most or all" with one is taken for 1 in 100, and
 * all without for 99, since no share of a hundred visits shows that there are no others.
 */
export const PUBLISHED_LOSS: Readonly<Record<string, number>> = {
  facebook: 0.01,
  instagram: 0.01,
  linkedin: 0.14,
  mastodon: 0.99,
  pinterest: 0.12,
  tiktok: 0.99,
  x: 0.01,
  youtube: 0.01,
};
