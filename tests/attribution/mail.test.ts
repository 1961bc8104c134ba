import { arrive, DEEP } from './arrivals';

const MAIL = {
  kind: 'visit',
  source: 'private',
  evidence: 'app',
  channel: 'email',
  reason: 'mail-referrer',
};

describe('webmail', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/', 'gmail'],
    ['https://outlook.live.com/mail/0/', 'outlook'],
    ['https://outlook.office.com/', 'outlook'],
    ['https://outlook.office365.com/owa/', 'outlook'],
    ['https://mail.yahoo.com/d/folders/1', 'yahoo'],
    ['https://fr.mail.yahoo.com/', 'yahoo'],
    ['https://mail.proton.me/u/0/inbox', 'proton'],
    ['https://zimbra.free.fr/zimbra/mail', 'free'],
    ['https://webmail.free.fr/', 'free'],
    ['https://mail.orange.fr/', 'orange'],
    ['https://mail02.orange.fr/appsuite/', 'orange'],
    ['https://messagerie.sfr.fr/', 'sfr'],
    ['https://webmail.laposte.net/', 'laposte'],
    ['https://mail.aol.com/', 'aol'],
    ['https://mail.yandex.ru/', 'yandex'],
    ['https://navigator.gmx.net/mail', 'gmx'],
    ['https://mail.zoho.eu/', 'zoho'],
    ['https://app.fastmail.com/', 'fastmail'],
    ['https://www.icloud.com/mail', 'icloud'],
    ['android-app://com.google.android.gm/', 'gmail'],
    ['android-app://com.microsoft.office.outlook/', 'outlook'],
    ['android-app://com.yahoo.mobile.client.android.mail/', 'yahoo'],
    ['android-app://ch.protonmail.android/', 'proton'],
  ])('%s is mail by %s', (referrer, provider) => {
    expect(arrive({ referrer })).toEqual({ ...MAIL, provider });
  });

  it('with campaign fields is a newsletter', () => {
    const url = `${DEEP}?utm_source=letter&utm_medium=email&utm_campaign=week-5`;
    expect(arrive({ url, referrer: 'https://mail.google.com/' })).toMatchObject({
      source: 'campaign',
      channel: 'letter',
      paid: false,
    });
  });

  it('with Facebook’s click id alone is still mail', () => {
    expect(
      arrive({ url: `${DEEP}?fbclid=IwAR0`, referrer: 'https://mail.google.com/' }),
    ).toMatchObject(MAIL);
  });
});
