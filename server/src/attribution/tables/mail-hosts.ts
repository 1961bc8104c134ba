/**
 * Webmail by the form of its host, where rows would be endless: providers number their hosts
 * (`webmail1m.orange.fr`), a brand has a domain per country, and anybody may run mail software.
 * From: the providers' sign-in addresses, and the host names that the software's own guides use.
 */

/**
 * What a provider's host says in front of its domain where it is mail, in the languages of those
 * above. `communicator` is Strato's client.
 */
export const MAIL_LABEL =
  /mail|messag|exchange|courri(?:el|er)|corre[io]|poczt|mbox|zimbra|webm|(?:^|\.)(?:e?post(?:a|in|i|fach|bus)?|owa|communicator)\d{0,3}(?:$|\.)/;

/**
 * Hosts of a provider's mail that do not say so, by the form that its own addresses have. The part
 * in front of the domain is compared.
 */
export const ODD_PORTALS: ReadonlyMap<string, RegExp> = new Map([
  // From 1&1 Mail & Media: the client, its parts, and the light one.
  ['web.de', /^(?:[\w-]+\.)?(?:3c|bap|navigator|freemailng\d*)(?:-[\w-]+)?$/],
  // From Swisscom: the client "rich", with its version.
  ['bluewin.ch', /^rich(?:-v?\d+)?$/],
  ['free.fr', /^imp\d*$/],
  ['xfinity.com', /^connect$/],
  ['comcast.net', /^(?:web|sz\d{4}\.ev)$/],
  ['cox.net', /^my$/],
  ['qq.com', /^(?:set\d\.|en\.|w)?(?:ex)?mail|^wx\.mail/],
  ['163.com', /^(?:qiye|mh|hw)\b/],
  ['aliyun.com', /^qiye$/],
  ['189.cn', /^webmail\d*|^mail$/],
  ['10086.cn', /^appmail|^mail/],
]);

/**
 * Pages between a letter and its link, which ask whether to go on. From 1&1 Mail & Media: its brands
 * have `deref-` domains of their own, some numbered.
 */
export const DEREF = /^deref-(gmx|web|1und1|mail)\b/;

/** The providers of `DEREF`, by what follows `deref-`. */
export const DEREF_PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['gmx', 'gmx'],
  ['web', 'web.de'],
  ['1und1', 'ionos'],
  ['mail', 'mail.com'],
]);

/**
 * Labels that only mail software has, or the word of a language for mail, wherever it runs: alone,
 * numbered, or with a place or a version around it. From: the guides of Roundcube, Zimbra, Outlook on
 * the web, Horde, SOGo and their like, and the names that cPanel and Plesk give.
 */
export const MAIL_SOFTWARE = new RegExp(
  '^(?:[a-z\\d]{1,12}-)?(?:my|new|old|pro|secure)?(?:' +
    'web-?mail(?:er)?|mail-?web|wmail|web-?(?:posta|correo)|(?:courriel|correo|correio)-?web|' +
    'round-?cube(?:mail)?|rcmail|zimbra(?:web)?|zmail|carbonio|owa|imp|sogo|rainloop|snappymail|horde|' +
    'squirrel(?:mail)?|afterlogic|worldclient|icewarp|smartermail|kopano|zarafa|grommunio|mailcow|' +
    'mailenable|kerio(?:connect)?|axigen|open-?xchange|modoboa|iredmail|communigate|groupwise|' +
    'webmel|courriel|courrier|messagerie|correo|correio|poczta|posta|post(?:in|fach)' +
    ')\\d{0,3}[a-z]?\\d?(?:-[a-z\\d]{1,12})?$',
);

/**
 * The first label alone: `mail` or `email` is where most companies and universities run theirs,
 * `outlook` or `exchange` where it is Microsoft's.
 */
export const MAIL_FIRST = /^(?:(?:my-|e-?)?mail\d{0,3}|outlook|exchange\d{0,3})$/;

/**
 * Domains whose `mail` is a public archive of lists, or whose `exchange` is of something else. From:
 * the projects' and companies' own pages.
 */
export const NO_MAIL: ReadonlySet<string> = new Set(
  `python.org gnome.org kde.org openjdk.org haskell.org gnu.org kernel.org mozilla.org apache.org
   debian.org ietf.org w3.org freebsd.org netbsd.org opensuse.org fedoraproject.org ruby-lang.org
   coreboot.org openssl.org
   adobe.com nagios.org coinbase.com gemini.com kraken.com telstra.com.au ibmcloud.com`.split(
    /\s+/,
  ),
);
