import type { EventsAnswer } from '../../core';
import { batches } from './batches';
import { generateTraffic } from './generate';
import { readArticles } from './read-articles';
import { send } from './send';

export interface SampleTraffic {
  cmsUrl: string;
  siteUrl: string;
  /** The keys that the demo's seed wrote: one to read articles, one to record for visitors. */
  tokens: { site: string; traffic?: string };
  signal: AbortSignal;
}

const DAYS = 60;
/** Fixed, so that traffic that was sent before is known by its ids. */
const SEED = 'tern';
/** Requests under way at the same time. */
const AT_ONCE = 4;

/** Sends the last 60 days of sample traffic to the real intake. Answers with the sum of its answers. */
export async function sendSampleTraffic(options: SampleTraffic): Promise<EventsAnswer> {
  const { cmsUrl, siteUrl, tokens, signal } = options;
  if (tokens.traffic === undefined) {
    throw new Error(
      'The seed made no token for sample traffic: the plugin is off, or does not offer the permission to record on behalf of a visitor.',
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
