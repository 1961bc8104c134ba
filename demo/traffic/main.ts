import type { EventsAnswer } from '../../core';
import { batches } from './batches';
import { generateTraffic } from './generate';
import { readArticles } from './read-articles';
import { send } from './send';

export interface SampleTraffic {
  cmsUrl: string;
  siteUrl: string;
  /** API tokens of the demo's seed: one to read articles, one to record for visitors. */
  tokens: { site: string; traffic?: string };
  signal: AbortSignal;
}

const DAYS = 60;
/** Fixed, so that ids stay the same and events count once. */
const SEED = 'tern';
/** Concurrent requests. */
const AT_ONCE = 4;

/** Sends 60 days of sample traffic to the intake. Returns the sum of its responses. */
export async function sendSampleTraffic(options: SampleTraffic): Promise<EventsAnswer> {
  const { cmsUrl, siteUrl, tokens, signal } = options;
  if (tokens.traffic === undefined) {
    throw new Error(
      'There is no token for sample traffic: the plugin is disabled, or lacks the permission to record on behalf of a visitor.',
    );
  }
  const intake = { cmsUrl, token: tokens.traffic, signal };
  const articles = await readArticles({ cmsUrl, siteUrl, token: tokens.site, signal });
  const queue = batches(generateTraffic({ articles, now: new Date(), days: DAYS, seed: SEED }));
  const sum: EventsAnswer = { accepted: 0, duplicates: 0, ignored: 0 };
  const worker = async (): Promise<void> => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      const answer = await send(batch, intake);
      sum.accepted += answer.accepted;
      sum.duplicates += answer.duplicates;
      sum.ignored += answer.ignored;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sum;
}
