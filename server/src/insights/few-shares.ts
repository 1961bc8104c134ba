import { ENOUGH, type FewShares } from '../../../core';
import { BELIEVED, logChanceOfHigher } from './evidence/chance';
import { found, isLiving, type InsightInput } from './insight-input';

/** A tenth of what was to be expected is hardly a press. */
const HARDLY = 0.1;

/** Articles that are passed on in private, but not with their buttons. */
export function fewShares({ articles, site }: InsightInput): FewShares[] {
  const siteShares = site.shares + site.publicShares;
  const visitsPerShare = site.shares > 0 ? site.linkVisits / site.shares : 0;
  return articles.filter(isLiving).flatMap((article): FewShares[] => {
    const { privateVisits, shares, visits } = article;
    const own = { count: shares, exposure: visits };
    const others = {
      count: Math.max(0, siteShares - shares),
      exposure: Math.max(0, site.visits - visits),
    };
    if (privateVisits < ENOUGH || others.exposure === 0) return [];
    const expectedShares = (others.count / others.exposure) * visits;
    if (shares > expectedShares * HARDLY) return [];
    if (logChanceOfHigher(others, own) > BELIEVED) return [];
    return [
      {
        kind: 'few-shares',
        action: 'edit-sharing',
        strength: (expectedShares - shares) * visitsPerShare,
        article: found(article),
        visits,
        privateVisits,
        shares,
        expectedShares,
      },
    ];
  });
}
