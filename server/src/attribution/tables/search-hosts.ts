/**
 * Searches of companies that do more: their host says so. A domain, or a brand that stands for its
 * domain in any country. From: matomo-org/searchengine-and-social-list (CC0), of which what is dead
 * was left out, and the portals' own pages.
 */
const PORTALS: readonly (readonly [engine: string, domains: string])[] = [
  ['yahoo', 'yahoo'],
  ['aol', 'aol aolsvc.de aolsearch.com netscape.com cs.com'],
  ['ask', 'search-results.com'],
  ['lycos', 'lycos'],
  ['excite', 'excite'],
  ['msn', 'msn.com'],
  ['startpage', 'startpage'],
  ['avira', 'avira avira.net'],
  ['avast', 'avast.com'],
  ['avg', 'avg.com'],
  ['f-secure', 'f-secure.com'],
  ['norton', 'norton.com'],
  ['conduit', 'conduit.com'],
  ['disconnect', 'disconnect.me'],
  ['privacywall', 'privacywall.org'],
  // Western Europe.
  ['orange', 'orange voila.fr'],
  ['free', 'free.fr'],
  ['sfr', 'sfr.fr'],
  ['laposte', 'laposte.net'],
  ['alice', 'aliceadsl.fr'],
  ['bluewin', 'bluewin.ch'],
  ['skynet', 'skynet.be'],
  ['t-online', 't-online'],
  ['web.de', 'web.de'],
  ['gmx', 'gmx gmx.net'],
  ['1und1', '1und1 1and1 ionos'],
  ['freenet', 'freenet.de'],
  ['bt', 'bt.com'],
  ['talktalk', 'talktalk.co.uk'],
  ['libero', 'libero.it iol.it'],
  ['virgilio', 'virgilio.it'],
  ['tiscali', 'tiscali'],
  ['terra', 'terra'],
  ['sapo', 'sapo.pt'],
  ['clix', 'clix.pt'],
  ['startpagina', 'startpagina.nl'],
  ['vindex', 'vindex.nl'],
  // Northern and eastern Europe.
  ['tdc', 'tdc.dk'],
  ['delfi', 'delfi'],
  ['seznam', 'seznam'],
  ['centrum', 'centrum atlas.cz atlas.sk'],
  ['volny', 'volny.cz'],
  ['zoznam', 'zoznam.sk'],
  ['onet', 'onet.pl'],
  ['wp', 'wp.pl'],
  ['interia', 'interia.pl'],
  ['abv', 'abv.bg'],
  ['rambler', 'rambler.ru'],
  ['qip', 'qip.ru'],
  ['mynet', 'mynet.com'],
  ['i.ua', 'i.ua'],
  ['tut.by', 'tut.by'],
  ['walla', 'walla.co.il'],
  // The Americas.
  ['comcast', 'comcast.net xfinity.com'],
  ['earthlink', 'earthlink.net peoplepc.com'],
  ['spectrum', 'rr.com charter.net spectrum.net'],
  ['frontier', 'frontier.com'],
  ['juno', 'juno.com netzero.net'],
  ['verizon', 'verizon.com'],
  ['canoe', 'canoe.ca'],
  ['uol', 'uol.com.br'],
  // Asia and the Pacific.
  ['naver', 'naver'],
  ['daum', 'daum.net'],
  ['nate', 'nate.com'],
  ['zum', 'zum.com'],
  ['goo', 'goo.ne.jp'],
  ['biglobe', 'biglobe.ne.jp'],
  ['nifty', 'nifty.com'],
  ['so-net', 'so-net.ne.jp'],
  ['docomo', 'docomo.ne.jp'],
  ['au', 'auone.jp'],
  ['rakuten', 'rakuten.co.jp'],
  ['seesaa', 'seesaa.jp'],
  ['yam', 'yam.com'],
  ['hao123', 'hao123.com'],
  ['optus', 'optuszoo.com.au'],
];

export const SEARCH_PORTALS: ReadonlyMap<string, string> = new Map(
  PORTALS.flatMap(([engine, domains]) =>
    domains.split(' ').map((domain) => [domain, engine] as const),
  ),
);

/** What such a host says before its domain, in the languages of those above. */
export const SEARCH_LABEL =
  /search|suche|sok\b|zoek|recherch|moteur|ricerca|busca|pesquisa|szukaj|hledani|otsing|arama|morfeo|nova|verkk/;
