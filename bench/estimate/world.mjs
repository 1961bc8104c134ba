// A world whose truth is known: articles, readers who pass them on, and everything else that opens a
// page without saying where it comes from. It knows nothing of the estimator.
import { createRandom } from './random.mjs';
import {
  AGENTS,
  MESSENGERS,
  MESSENGER_SIGNS,
  NETWORK_PARTS,
  NETWORKS,
  OTHER_SIGNS,
  OTHERS,
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
  /** Readers who come back to the very address that their bar showed: by a bookmark or the history. */
  comingBack: 0.03,
  /** Of these, how many the tracker tells apart from arrivals by somebody else's copy. */
  toldApart: 0.9,
  /** Multiplies the published odds that a network loses the referrer. */
  oddsOfLoss: 1,
  /** Readers behind the shared address of a carrier, whose phones look alike. */
  sharedAddresses: 0.2,
  /** Multiplies feeds, bookmarks, documents and silent bots. */
  otherDark: 1,
};

/** Visits that a visit leads to by sharing. */
const SHARED_ON = 0.33;
/** Views of further pages of the site per visit; each can be passed on, too. */
const FURTHER_VIEWS = 0.4;

/**
 * All views that arrive in the period, in the order of time:
 * `{ at, article, url, referrer, userAgent, address, truth }`. `truth.private`: somebody passed it on
 * to this visitor; `truth.by`: how (`address`, `button`, `canonical`), or where else it comes from;
 * `truth.silent`: nothing but its own tag shows it; `network`: the public network that it comes from.
 *
 * @param tracker what the SDK does: `drawGroup(random)` returns a place from 0, `addressTag(place)` the
 *   tag, `tagged(url, tag)` the tagged URL
 */
export function createArrivals(scenario, seed, tracker) {
  const world = { ...USUAL, ...scenario };
  const random = createRandom(seed);
  const end = world.hours * HOUR;
  /** How long links wait to be opened. */
  const delay = Math.min(10, world.hours / 60) * HOUR;
  const arrivals = [];
  const readers = [];
  const waiting = [];
  const others = partsOf(world);
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

  function reader() {
    if (readers.length > 0 && random.chance(0.08)) return random.pick(readers);
    const octet = () => Math.floor(random.share() * 254) + 1;
    const one = random.chance(world.sharedAddresses)
      ? { address: `203.0.113.${(octet() % 40) + 1}`, userAgent: random.pick(AGENTS.slice(0, 4)) }
      : { address: `10.${octet()}.${octet()}.${octet()}`, userAgent: random.pick(AGENTS) };
    readers.push(one);
    return one;
  }

  function arrive(at, article, signs, truth, who = reader()) {
    if (at >= end) return;
    const { query, tag, userAgent = who.userAgent, referrer } = signs;
    const page = query === undefined ? pageOf(article) : `${pageOf(article)}?${query}`;
    const url = signs.url ?? (tag === undefined ? page : tracker.tagged(page, tag));
    arrivals.push({ at, article, url, referrer, userAgent, address: who.address, truth });
    if (truth.by !== 'bot' && truth.by !== 'silent bot') waiting.push({ at, article, who });
  }

  function fromNetwork(at, article, name, tag, truth) {
    const { loss, referrer } = NETWORKS[name];
    const odds = (loss / (1 - loss)) * world.oddsOfLoss;
    const isLost = loss === 1 || random.chance(odds / (1 + odds));
    const signs = { tag, ...(!isLost && { referrer }) };
    arrive(at, article, signs, { ...truth, silent: isLost, network: name });
  }

  /** What a reader who passes a link on starts. */
  function share(at, article) {
    const { byButton, byPublicButton, byCanonical } = world;
    const by = random.among({
      button: byButton,
      'public button': byPublicButton,
      canonical: byCanonical,
      address: 1 - byButton - byPublicButton - byCanonical,
    });
    const size = random.poisson(random.logNormal(world.shareSize, world.sigma));
    // Every view draws a group, whatever becomes of it.
    const group = tracker.drawGroup(random.share);
    const tag = by === 'address' && group < world.groups ? tracker.addressTag(group) : undefined;
    const isPublic = by === 'address' && random.chance(world.postedInPublic);
    const network = random.among(NETWORK_PARTS);
    const messenger = random.among(MESSENGERS);
    for (let each = 0; each < size; each += 1) {
      const then = at + random.exponential(delay);
      if (by === 'public button') {
        const { code } = NETWORKS[network];
        fromNetwork(then, article, network, code, { private: false, by: 'network' });
      } else if (isPublic) {
        fromNetwork(then, article, network, tag, { private: false, by });
      } else {
        const signs = MESSENGER_SIGNS[messenger]?.(random) ?? {};
        const silent = Object.keys(signs).length === 0;
        const truth = { private: true, by, silent };
        const ours = by === 'button' ? 'c' : tag;
        arrive(then, article, { ...signs, tag: ours && worn(ours) }, truth);
      }
    }
  }

  /** A tag after its way through messages. */
  function worn(tag) {
    if (random.chance(world.tagLost)) return undefined;
    return random.chance(world.tagDamaged) ? `${tag}.` : tag;
  }

  /** What a visit leads to: further views, links passed on, a bookmark. */
  function goOn({ at, article, who }) {
    const views = [article];
    if (random.chance(FURTHER_VIEWS)) views.push(anyArticle());
    for (const viewed of views) {
      if (random.chance(perView)) share(at, viewed);
      if (random.chance(world.comingBack)) {
        const group = tracker.drawGroup(random.share);
        const isTagged = group < world.groups && !random.chance(world.toldApart);
        const tag = isTagged ? tracker.addressTag(group) : undefined;
        const then = at + random.exponential(6 * delay);
        arrive(then, viewed, { tag }, { private: false, by: 'bookmark', silent: true }, who);
      }
    }
  }

  const count = random.poisson(othersFor(world));
  for (let each = 0; each < count; each += 1) {
    const at = random.share() * end;
    const article = anyArticle();
    const by = random.among(others);
    if (by === 'network') {
      const network = random.among(NETWORK_PARTS);
      fromNetwork(at, article, network, undefined, { private: false, by });
    } else {
      const signs = OTHER_SIGNS[by]?.(random) ?? {};
      arrive(at, article, signs, { private: false, by, silent: Object.keys(signs).length === 0 });
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) goOn(next);
  return arrivals.sort((a, b) => a.at - b.at);
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

const DARK = new Set(['feed', 'bookmark', 'document', 'silent bot']);

/** The parts of visits that nobody sent in private, with more or fewer dark ones. */
function partsOf({ otherDark }) {
  const weights = Object.entries(OTHERS).map(([name, part]) => [
    name,
    DARK.has(name) ? part * otherDark : part,
  ]);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return Object.fromEntries(weights.map(([name, weight]) => [name, weight / sum]));
}
