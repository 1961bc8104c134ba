// One scenario: the estimate of each of its worlds beside the truth.
import { countArrivals, truthOf } from './count.mjs';
import { createArrivals, USUAL } from './world.mjs';

const sum = (all) => all.reduce((total, each) => total + each, 0);

/** What a split of visits says of the truth. */
export function compare(split, copiedByTag, truth, without) {
  const errorOf = (visits) => Math.abs(visits - truth.private) / truth.private;
  const others = { rule: errorOf(without.rule), referrer: errorOf(without.referrer) };
  if (split.basis === 'rule') return { shown: false, reason: split.reason, others };
  const { certain, recognised, estimated, lost } = split;
  const rest = truth.copied - copiedByTag;
  const all = certain + recognised + estimated.visits;
  return {
    shown: true,
    holds: estimated.low <= rest && rest <= estimated.high,
    error: errorOf(all),
    bias: (all - truth.private) / truth.private,
    width: (estimated.high - estimated.low) / truth.private,
    lostError: truth.lost === 0 ? 0 : (lost.visits - truth.lost) / truth.lost,
    others,
  };
}

/** @param seeds how many worlds */
export function runScenario(changes, seeds, plugin, tracker) {
  const scenario = { ...USUAL, ...changes };
  const { groups, privateArrivals, sigma } = scenario;
  return Array.from({ length: seeds }, (_, index) => {
    const seed = index + 1 + 1_000 * (groups + 100 * privateArrivals + Math.round(10 * sigma));
    const arrivals = createArrivals(scenario, seed, tracker);
    const { counts, byGroup, networks, without } = countArrivals(arrivals, groups, plugin);
    const split = plugin.splitPrivate({ counts, sample: { groups: byGroup, of: 62 }, networks });
    return compare(split, sum(byGroup), truthOf(arrivals), without);
  });
}
