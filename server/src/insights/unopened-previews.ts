import { ENOUGH, type UnopenedPreviews } from '../../../core';
import { bunchSize, inBunches } from './evidence/bunches';
import { BELIEVED, logChanceOfHigher } from './evidence/chance';
import { found, isLiving, privateVisitsOf, type InsightInput } from './insight-input';

/** The others must have at least so many times the visits per preview. */
const MARGIN = 2;
/** A quarter of what was to be expected, at most, is hardly anybody. */
const HARDLY = 0.25;

/** Articles whose previews messengers fetch, while hardly anybody opens the link. */
export function unopenedPreviews({ articles, site }: InsightInput): UnopenedPreviews[] {
  const sitePrivate = privateVisitsOf(site);
  const bunch = bunchSize(sitePrivate, site.previews);
  return articles.filter(isLiving).flatMap((article): UnopenedPreviews[] => {
    const { previews, privateVisits } = article;
    const own = { count: privateVisits, exposure: previews };
    const others = {
      count: Math.max(0, sitePrivate - privateVisits),
      exposure: Math.max(0, site.previews - previews),
    };
    if (previews < ENOUGH || others.exposure < ENOUGH) return [];
    const expectedVisits = (others.count / others.exposure) * previews;
    if (privateVisits > expectedVisits * HARDLY) return [];
    const chance = logChanceOfHigher(inBunches(others, bunch), inBunches(own, bunch), MARGIN);
    if (chance > BELIEVED) return [];
    return [
      {
        kind: 'unopened-previews',
        action: 'edit-preview',
        strength: expectedVisits - privateVisits,
        article: found(article),
        previews,
        privateVisits,
        expectedVisits,
      },
    ];
  });
}
