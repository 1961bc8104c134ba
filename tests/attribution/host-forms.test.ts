import { senderByHost } from '../../server/src/attribution/referrer';
import { HOSTS } from '../../server/src/attribution/tables';
import { MAIL_PORTALS } from '../../server/src/attribution/tables/mail-portals';
import { LINK_CHECKERS } from '../../server/src/attribution/tables/mail-protection';
import { SEARCH_PORTALS } from '../../server/src/attribution/tables/search-hosts';
import { SOFTWARE, SOFTWARE_ROWS } from '../../server/src/attribution/tables/software';
import { arrive } from './arrivals';

describe('a company that does more than mail', () => {
  it.each([
    'www.orange.fr',
    'actu.orange.fr',
    'boutique.sfr.fr',
    'web.de',
    'www.web.de',
    'www.bluewin.ch',
    'www.ionos.fr',
    'www.vodafone.de',
    'www.163.com',
    'www.mimecast.com',
    'blog.sophos.com',
    'www.cisco.com',
    'www.trustwave.com',
    'www.inky.com',
    'blogpost.orange.fr',
  ])('is not mail at %s', (host) => {
    expect(senderByHost(host)?.channel).not.toBe('email');
  });

  it.each([
    ['www.naver.com', 'naver'],
    ['www.seznam.cz', 'seznam'],
    ['www.yahoo.com', 'yahoo'],
    ['yandex.ru', 'yandex'],
  ])('is still the engine at %s', (host, channel) => {
    expect(senderByHost(host)).toEqual({ source: 'search', channel });
  });

  it.each(['search.example.org', 'suche.example.de', 'www.research.orange.example'])(
    'is no engine at %s: a site’s own search is a referral',
    (host) => {
      expect(senderByHost(host)).toBeUndefined();
    },
  );
});

describe('software that anybody may run', () => {
  it.each([
    ['mattermost.example.org', { source: 'private', channel: 'mattermost' }],
    ['zulip.example.org', { source: 'private', channel: 'zulip' }],
    ['mastodon.example.org', { source: 'public', channel: 'mastodon' }],
    ['freshrss.example.org', { source: 'referral', channel: 'freshrss' }],
    ['searx.example.org', { source: 'search', channel: 'searx' }],
  ])('%s', (host, sender) => {
    expect(senderByHost(host)).toEqual(sender);
  });

  it.each([
    'mattermost.com.evil.example',
    'notmastodon.example.org',
    'mailing.example.org',
    'mailchimp-links.example.org',
    'emails.brand.example',
    'exchange.adobe.com',
    'stock-exchange.example.org',
    'webmail.com',
    'mymail.example.org',
    'imports.example.org',
    'postman.example.org',
    'mail.python.org',
    'mail.kde.org',
  ])('is not told from %s', (host) => {
    expect(senderByHost(host)).toBeUndefined();
  });
});

describe('an app that is named in another form', () => {
  it.each([
    ['android-app://m.facebook.com/', 'public', 'facebook'],
    ['android-app://www.reddit.com/', 'public', 'reddit'],
    ['android-app://com.linkedin.android/', 'public', 'linkedin'],
    ['https://com.google.android.gm/', 'private', 'email'],
    ['https://com.facebook.katana/', 'public', 'facebook'],
    ['fb://profile/1', 'public', 'facebook'],
    ['instagram://media', 'public', 'instagram'],
    ['whatsapp://send', 'private', 'whatsapp'],
    ['tg://resolve', 'private', 'telegram'],
    ['fb-messenger://threads', 'private', 'messenger'],
    ['googlegmail://', 'private', 'email'],
    ['ms-outlook://', 'private', 'email'],
    ['ios-app://284882215/fb', 'public', 'facebook'],
    ['ios-app://389801252/', 'public', 'instagram'],
    ['ios-app://544007664/vnd.youtube/www.youtube.com/watch', 'public', 'youtube'],
    ['ios-app://com.burbn.instagram/', 'public', 'instagram'],
    ['ios-app://net.whatsapp.WhatsApp', 'private', 'whatsapp'],
  ])('%s', (referrer, source, channel) => {
    expect(arrive({ referrer })).toMatchObject({ kind: 'visit', source, channel });
  });

  it.each([
    'android-app://com.android.chrome/',
    'android-app://org.mozilla.firefox/',
    'android-app://com.sec.android.app.sbrowser',
    'https://com.android.chrome/',
  ])('%s is a browser, which says nothing of the sender', (referrer) => {
    expect(arrive({ referrer })).toEqual(arrive({ referrer: undefined }));
  });

  it.each(['unknown-scheme://x', 'ios-app://1/', 'ios-app://', 'mailto:a@example.org'])(
    '%s cannot be read',
    (referrer) => {
      expect(arrive({ referrer })).toMatchObject({ reason: 'unreadable-referrer' });
    },
  );
});

describe('the tables of forms', () => {
  const ID = /^[a-z0-9][a-z0-9._-]{0,39}$/;
  const tables = { MAIL_PORTALS, LINK_CHECKERS, SEARCH_PORTALS };

  it.each(Object.entries(tables))('%s names domains or brands, and ids', (_, table) => {
    for (const [domain, id] of table) {
      expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);
      expect(id).toMatch(ID);
    }
  });

  it('have no portal that is mail as a whole', () => {
    const whole = [...MAIL_PORTALS.keys()].filter((key) => HOSTS.get(key)?.channel === 'email');
    expect(whole).toEqual([]);
  });

  it('name no software twice', () => {
    expect(SOFTWARE.size).toBe(SOFTWARE_ROWS.length);
  });
});
