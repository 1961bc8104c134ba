// One scenario: the estimate of each of its worlds beside the truth.
import { createSite, truthOf } from './count.mjs';
import { createWorld, USUAL } from './world.mjs';

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
    lost: lost.visits / truth.lost,
    others,
  };
}

/** Opens all views of a world; `open` answers each one's tag. Returns the views. */
export async function openAll(world, open) {
  const views = [];
  for (let step = world.next(); !step.done; ) {
    views.push(step.value);
    const tag = open(step.value);
    step = world.next(tag instanceof Promise ? await tag : tag);
  }
  return views;
}

export const seedOf = ({ groups, privateArrivals, sigma }, index) =>
  index + 1_000 * (groups + 100 * privateArrivals + Math.round(10 * sigma));

/** @param seeds how many worlds */
export async function runScenario(changes, seeds, plugin) {
  const scenario = { ...USUAL, ...changes };
  const runs = [];
  for (let index = 1; index <= seeds; index += 1) {
    const world = createWorld(scenario, seedOf(scenario, index), plugin.addressWith);
    const { open, counted } = createSite(scenario.groups, plugin);
    const views = await openAll(world, open);
    const { without, ...input } = counted();
    const split = plugin.splitPrivate(input);
    runs.push(compare(split, sum(input.sample.groups), truthOf(views), without));
  }
  return runs;
}
