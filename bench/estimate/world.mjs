// A world whose truth is known: articles, readers who pass them on, and everything else that opens a
// page without saying where it comes from. It knows nothing of the estimator.
import { createQueue } from './queue.mjs';
import { createRandom } from './random.mjs';
import {
  AGENTS,
  DARK,
  MESSENGERS,
  MESSENGER_SIGNS,
  NETWORK_PARTS,
  NETWORKS,
  OTHER_SIGNS,
  OTHERS,
  RETURNS,
} from './senders.mjs';

export const HOUR = 3600 * 1000;
export const SITE = 'https://www.example.com';

/** What a scenario may change. */
export const USUAL = {
  /** Length of the period, in hours. */
  hours: 28 * 24,
  articles: 60,
  /** Groups of views whose address is tagged. */
  groups: 31,
  /** Private arrivals to be expected. */
  privateArrivals: 2_000,
  /** Visits that a share brings: log-normal, with this mean and this sigma of its logarithm. */
  shareSize: 1.5,
  sigma: 1,
  /** How a link is passed on, in parts of all shares. The rest is copied from the address bar. */
  byButton: 0.22,
  byPublicButton: 0.05,
  /** By the browser's own share menu, which may take the canonical address instead of the one shown. */
  byCanonical: 0,
  /** Links copied from the address bar that end up on a public network. */
  postedInPublic: 0.06,
  /** Tags that link cleaners remove, and that messages damage. */
  tagLost: 0.005,
  tagDamaged: 0.005,
  /** Views to which the reader comes back by the very address that the bar showed, without a referrer. */
  comingBack: 0.03,
  /** Multiplies the published odds that a network loses the referrer. */
  oddsOfLoss: 1,
  /** Readers behind the shared addresses of carriers, whose phones look alike. */
  sharedAddresses: 0.2,
  /** Multiplies feeds, bookmarks, documents and silent bots. */
  otherDark: 1,
};

/** Visits that a visit leads to by sharing. */
const SHARED_ON = 0.33;
/** Views of further pages of the site per visit; each can be passed on, too. */
const FURTHER_VIEWS = 0.4;

const RETURN_PARTS = Object.fromEntries(
  Object.entries(RETURNS).map(([name, { part }]) => [name, part]),
);

const ID = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The parts of visits that nobody sent in private, with more or fewer dark ones. */
function partsOf({ otherDark }) {
  const weights = Object.entries(OTHERS).map(([name, part]) => [
    name,
    DARK.has(name) ? part * otherDark : part,
  ]);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return Object.fromEntries(weights.map(([name, weight]) => [name, weight / sum]));
}

/** Visits from elsewhere at which so many private arrivals are to be expected. */
function othersFor(world) {
  const { byButton, byPublicButton, postedInPublic, byCanonical, comingBack } = world;
  const byAddress = 1 - byButton - byPublicButton - byCanonical;
  const inPrivate = 1 - byPublicButton - byAddress * postedInPublic;
  const ledTo = SHARED_ON + comingBack * (1 + FURTHER_VIEWS);
  const parts = partsOf(world);
  const people = 1 - parts.bot - parts['silent bot'];
  return (world.privateArrivals / inPrivate / SHARED_ON) * ((1 - ledTo) / people);
}

/**
 * Yields the views of the period in the order of time, and takes the tag that each one's address bar
 * carries: `{ id, at, article, url, referrer, userAgent, address, truth }`. `truth.private`: somebody
 * passed it on to this visitor; `truth.by`: how (`address`, `button`, `canonical`), or where else it
 * comes from; `truth.silent`: at most its tag shows it.
 *
 * @param addressWith what the SDK makes of an address and a tag
 */
export function* createWorld(scenario, seed, addressWith) {
  const world = { ...USUAL, ...scenario };
  const random = createRandom(seed);
  const end = world.hours * HOUR;
  /** How long links wait to be opened. */
  const delay = Math.min(10, world.hours / 60) * HOUR;
  const queue = createQueue();
  const readers = [];
  const perView = SHARED_ON / world.shareSize / (1 + FURTHER_VIEWS);

  /** The first article is read most, the second half as often, and so on. */
  const reach = [];
  for (let place = 1; place <= world.articles; place += 1) {
    reach.push((reach.at(-1) ?? 0) + 1 / place);
  }
  const anyArticle = () => {
    const at = random.share() * reach.at(-1);
    return reach.findIndex((until) => at < until);
  };
  const pageOf = (article) => `${SITE}/articles/article-${article}`;
  const tagged = (url, tag) => addressWith(tag, url, 'dsl', 'query');

  function reader() {
    if (readers.length > 0 && random.chance(0.08)) return random.pick(readers);
    const octet = () => Math.floor(random.share() * 254) + 1;
    const one = random.chance(world.sharedAddresses)
      ? { address: `203.0.113.${(octet() % 40) + 1}`, userAgent: random.pick(AGENTS.slice(0, 4)) }
      : { address: `10.${octet()}.${octet()}.${octet()}`, userAgent: random.pick(AGENTS) };
    readers.push(one);
    return one;
  }

  function arrive(at, article, { userAgent, ...signs }, truth, who = reader()) {
    if (at >= end) return;
    const id = Array.from({ length: 22 }, () => ID[Math.floor(random.share() * 64)]).join('');
    const seen = { address: who.address, userAgent: userAgent ?? who.userAgent };
    queue.add({ id, at, article, url: pageOf(article), ...signs, ...seen, who, truth });
  }

  function fromNetwork(at, article, name, url, truth) {
    const { loss, referrer } = NETWORKS[name];
    const odds = (loss / (1 - loss)) * world.oddsOfLoss;
    const isLost = loss === 1 || random.chance(odds / (1 + odds));
    const silent = isLost && (truth.silent ?? true);
    arrive(at, article, { url, ...(!isLost && { referrer }) }, { ...truth, silent });
  }

  /** A link after its way through messages. */
  function worn(url) {
    if (!url.includes('dsl=')) return url;
    if (random.chance(world.tagLost)) return tagged(url, '');
    return random.chance(world.tagDamaged) ? `${url}.` : url;
  }

  /** @param bar what the address bar shows */
  function share(at, article, bar) {
    const { byButton, byPublicButton, byCanonical } = world;
    const by = random.among({
      button: byButton,
      'public button': byPublicButton,
      canonical: byCanonical,
      address: 1 - byButton - byPublicButton - byCanonical,
    });
    const size = random.poisson(random.logNormal(world.shareSize, world.sigma));
    const isPublic =
      by === 'public button' || (by === 'address' && random.chance(world.postedInPublic));
    const network = random.among(NETWORK_PARTS);
    const messenger = random.among(MESSENGERS);
    const page = pageOf(article);
    const url = {
      button: tagged(page, 'c'),
      'public button': tagged(page, NETWORKS[network].code ?? 'f'),
      canonical: page,
      address: bar,
    }[by];
    // Campaign fields that stay in the address are a sign of their own.
    const silent = !url.includes('utm_');
    for (let each = 0; each < size; each += 1) {
      const then = at + random.exponential(delay);
      if (isPublic) {
        fromNetwork(then, article, network, url, { private: false, by, silent });
      } else {
        const signs = MESSENGER_SIGNS[messenger]?.(random) ?? {};
        const isSilent = silent && Object.keys(signs).length === 0;
        arrive(
          then,
          article,
          { ...signs, url: worn(url) },
          { private: true, by, silent: isSilent },
        );
      }
    }
  }

  /** What a view leads to: links passed on, a bookmark. */
  function goOn(at, article, bar, who) {
    if (random.chance(perView)) share(at, article, bar);
    if (random.chance(world.comingBack)) {
      const then = at + RETURNS[random.among(RETURN_PARTS)].after(random);
      const truth = { private: false, by: 'own return', silent: !bar.includes('utm_') };
      arrive(then, article, { url: bar }, truth, who);
    }
  }

  const others = partsOf(world);
  const count = random.poisson(othersFor(world));
  for (let each = 0; each < count; each += 1) {
    const at = random.share() * end;
    const article = anyArticle();
    const by = random.among(others);
    if (by === 'network') {
      fromNetwork(at, article, random.among(NETWORK_PARTS), pageOf(article), {
        private: false,
        by,
      });
    } else {
      const { query, ...signs } = OTHER_SIGNS[by]?.(random) ?? {};
      const silent = query === undefined && Object.keys(signs).length === 0;
      const url = query === undefined ? pageOf(article) : `${pageOf(article)}?${query}`;
      arrive(at, article, { ...signs, url }, { private: false, by, silent });
    }
  }

  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const { at, article, who, truth, ...view } = next;
    const tag = yield { at, article, truth, ...view };
    if (truth.by === 'bot' || truth.by === 'silent bot') continue;
    const bar = tagged(view.url, tag ?? '');
    goOn(at, article, bar, who);
    if (truth.by !== 'internal' && random.chance(FURTHER_VIEWS)) {
      const signs = { referrer: bar, userAgent: view.userAgent };
      const then = at + random.share() * 60_000;
      arrive(then, anyArticle(), signs, { private: false, by: 'internal' }, who);
    }
  }
}
