/**
 * Software that anybody may run, by the label that its hosts have: `mastodon.example.org`,
 * `lemmy.world`. Mail software has more forms (mail-hosts.ts).
 * From: the lists of public servers that each project keeps, and its guides.
 */
import { messenger, network, reader, rows, search, type Row, type Sender } from './sender';

export const SOFTWARE_ROWS: readonly Row[] = [
  ...rows(network('mastodon'), 'mastodon mstdn masto mastodont gotosocial glitch-soc'),
  ...rows(network('misskey'), 'misskey sharkey firefish iceshrimp calckey'),
  ...rows(network('pleroma'), 'pleroma akkoma'),
  ...rows(network('friendica'), 'friendica'),
  ...rows(network('diaspora'), 'diaspora'),
  ...rows(network('pixelfed'), 'pixelfed'),
  ...rows(network('lemmy'), 'lemmy kbin mbin piefed'),
  ...rows(network('peertube'), 'peertube'),
  ...rows(network('mobilizon'), 'mobilizon'),
  ...rows(network('discourse'), 'discourse'),
  // Other front ends of networks.
  ...rows(network('x'), 'nitter'),
  ...rows(network('youtube'), 'invidious piped'),
  ...rows(network('reddit'), 'libreddit redlib teddit'),
  ...rows(messenger('mattermost'), 'mattermost'),
  ...rows(messenger('rocketchat'), 'rocketchat rocket-chat'),
  ...rows(messenger('zulip'), 'zulip'),
  ...rows(search('searx'), 'searx searxng whoogle librex librey 4get yacy'),
  ...rows(reader('freshrss'), 'freshrss'),
  ...rows(reader('miniflux'), 'miniflux'),
  ...rows(reader('tt-rss'), 'tt-rss ttrss'),
  ...rows(reader('wallabag'), 'wallabag'),
];

export const SOFTWARE: ReadonlyMap<string, Sender> = new Map(SOFTWARE_ROWS);

/** What a host is by its label alone. */
export const SOFTWARE_SENDERS: ReadonlySet<Sender> = new Set(SOFTWARE.values());
