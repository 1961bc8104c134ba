/**
 * Generates sample traffic for the demo. Deterministic: an event depends only on the seed, the article
 * and the day, so sending the traffic again counts only new days.
 */
import { createHash } from 'node:crypto';
import type { EventBody, VisitorSignals } from '../../core';
import {
  ADDRESS_ARRIVALS,
  ADDRESS_DELAY,
  ADDRESS_REACH,
  COPY_ADDRESS,
  shownAddress,
} from './address-bar';
import { ARRIVALS, type ArrivalKind } from './arrivals';
import type { TrafficArticle } from './article';
import { attention } from './attention';
import { sharedBy } from './channels';
import { createRandom } from './random';
import { lastDays, momentOf, type Day } from './rhythm';
import { someVisitor, type Visitor } from './visitors';

/** `sample: true` labels the event, so that reports can say that they include sample traffic. */
export type SampleEvent = EventBody & VisitorSignals & { sample: true; time: string };

export interface TrafficPlan {
  articles: readonly TrafficArticle[];
  /** No event is later than this. */
  now: Date;
  /** Number of days, including today. */
  days: number;
  seed: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Share of visits that continue to a second article. */
const READ_ON = 0.2;
/** Share of visits that copy a passage. */
const COPY_TEXT = 0.02;

const withQuery = (url: string, query: string | undefined): string =>
  query === undefined ? url : `${url}?${query}`;

/** Events that start on one day with one article, and their consequences. */
function dayOfArticle(plan: TrafficPlan, article: TrafficArticle, day: Day): SampleEvent[] {
  const name = `${plan.seed}/${day}/${article.locale}/${article.slug}`;
  const random = createRandom(name);
  const events: SampleEvent[] = [];

  /** Returns the event's id. */
  const record = (at: number, visitor: Visitor, event: Omit<EventBody, 'id'>): string => {
    const digest = createHash('sha256').update(`${name}/${events.length}`).digest();
    const id = digest.subarray(0, 16).toString('base64url');
    events.push({
      id,
      ...event,
      time: new Date(at).toISOString(),
      address: visitor.address,
      userAgent: visitor.userAgent,
      sample: true,
    });
    return id;
  };

  const readOn = (at: number, visitor: Visitor): void => {
    const others = plan.articles
      .filter(
        ({ locale, publishedOn, key }) =>
          locale === article.locale && publishedOn <= day && key !== article.key,
      )
      .map((other) => ({ other, weight: 1 }));
    if (others.length === 0) return;
    const { other } = random.pick(others);
    const later = at + random.between(1, 9) * MINUTE_MS;
    record(later, visitor, {
      type: 'visit',
      url: other.url,
      referrer: article.url,
      article: other.key,
      navigation: 'navigate',
    });
  };

  const visit = (at: number, url: string, kind: Omit<ArrivalKind, 'query'>): void => {
    const visitor = someVisitor(random, kind.app);
    const id = record(at, visitor, {
      type: 'visit',
      url,
      ...(kind.referrer === undefined ? {} : { referrer: kind.referrer }),
      article: article.key,
      navigation: 'navigate',
    });
    if (random.next() < READ_ON) readOn(at, visitor);
    if (random.next() < COPY_TEXT) {
      record(at + random.between(1, 4) * MINUTE_MS, visitor, {
        type: 'copy',
        url: article.url,
        article: article.key,
      });
    }
    if (random.next() < COPY_ADDRESS) sendAddress(at, shownAddress(url, id));
  };

  /** No event tells of it: who follows a copied address may copy theirs in turn. */
  const sendAddress = (at: number, address: string): void => {
    const reach = random.logNormal(ADDRESS_REACH.median, ADDRESS_REACH.spread);
    for (let left = random.poisson(reach); left > 0; left -= 1) {
      const later = at + random.logNormal(ADDRESS_DELAY, 1.1) * HOUR_MS;
      visit(later, address, random.pick(ADDRESS_ARRIVALS));
    }
  };

  const share = (at: number): void => {
    const buttons = article.links.map((link) => ({ ...link, ...sharedBy(link.channel) }));
    const { channel, url, reach, delay, arrivals } = random.pick(buttons);
    record(at, someVisitor(random), {
      type: 'share',
      url: article.url,
      article: article.key,
      channel,
    });
    for (let left = random.poisson(reach); left > 0; left -= 1) {
      visit(at + random.logNormal(delay, 1.1) * HOUR_MS, url, random.pick(arrivals));
    }
  };

  const expected = attention(plan.seed, article, day);
  for (let left = random.poisson(expected.visits); left > 0; left -= 1) {
    const kind = random.pick(ARRIVALS);
    visit(momentOf(day, random), withQuery(article.url, kind.query), kind);
  }
  if (article.links.length > 0) {
    for (let left = random.poisson(expected.shares); left > 0; left -= 1)
      share(momentOf(day, random));
  }
  return events;
}

/** The plan's events, oldest first. */
export function generateTraffic(plan: TrafficPlan): SampleEvent[] {
  const now = plan.now.toISOString();
  return lastDays(plan.now, plan.days)
    .flatMap((day) => plan.articles.flatMap((article) => dayOfArticle(plan, article, day)))
    .filter(({ time }) => time <= now)
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}
