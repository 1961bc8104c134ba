/**
 * Webmail, by provider: hosts and whole domains that are nothing but mail. From: the providers' own
 * sign-in addresses and help pages. Providers that do more are in `mail-portals.ts`; software that
 * anybody may run is in `mail-hosts.ts`.
 */
import { mail, rows, type Row } from './sender';

export const MAIL: readonly Row[] = [
  ...rows(mail('gmail'), 'mail.google.com gmail.com inbox.google.com googlemail.com'),
  // From Microsoft's published list of Microsoft 365 addresses.
  ...rows(
    mail('outlook'),
    `outlook.live.com outlook.com outlook.office.com outlook.office365.com outlook.cloud.microsoft
     outlook.office.de outlook.office365.us partner.outlook.cn mail.live.com hotmail.com
     outlook-sdf.office.com webmail.apps.mil`,
  ),
  ...rows(mail('yahoo'), 'ymail.com'),
  ...rows(mail('proton'), 'mail.proton.me protonmail.com protonmail.ch mail.pm.me'),
  ...rows(mail('icloud'), 'icloud.com icloud.com.cn mail.me.com'),
  // From GMX, web.de and mail.com, of one company.
  ...rows(mail('gmx'), 'gmx.net gmx.com gmx.fr gmx.de gmx.at gmx.ch gmx.co.uk gmx.es'),
  ...rows(mail('mail.com'), 'mail.com'),
  ...rows(mail('mail.ru'), 'e.mail.ru touch.mail.ru octavius.mail.ru light.mail.ru biz.mail.ru'),
  // Mail for a fee, and for privacy.
  ...rows(mail('fastmail'), 'fastmail.com fastmail.fm'),
  ...rows(mail('tuta'), 'tutanota.com tutanota.de tuta.com tuta.io'),
  ...rows(mail('posteo'), 'posteo.de posteo.net'),
  ...rows(mail('mailbox.org'), 'mailbox.org'),
  ...rows(mail('mailfence'), 'mailfence.com'),
  ...rows(mail('kolab-now'), 'kolabnow.com'),
  ...rows(mail('hey'), 'app.hey.com'),
  ...rows(mail('hushmail'), 'hushmail.com'),
  ...rows(mail('runbox'), 'runbox.com'),
  ...rows(mail('soverin'), 'soverin.net soverin.com'),
  ...rows(mail('purelymail'), 'purelymail.com'),
  ...rows(mail('countermail'), 'countermail.com'),
  ...rows(mail('ctemplar'), 'ctemplar.com'),
  ...rows(mail('lavabit'), 'lavabit.com'),
  ...rows(mail('skiff'), 'app.skiff.com'),
  ...rows(mail('superhuman'), 'mail.superhuman.com'),
  ...rows(mail('shortwave'), 'app.shortwave.com'),
  ...rows(mail('missive'), 'mail.missiveapp.com'),
  ...rows(mail('front'), 'app.frontapp.com'),
  ...rows(mail('spike'), 'spikenow.com'),
  // Mail of domains that a company hosts.
  ...rows(mail('ovh'), 'ssl0.ovh.net'),
  ...rows(mail('infomaniak'), 'ksuite.infomaniak.com'),
  ...rows(mail('ionos'), 'mailxchange.de'),
  ...rows(mail('titan'), 'titan.email'),
  ...rows(mail('neo'), 'neo.space'),
  ...rows(mail('namecheap'), 'privateemail.com'),
  ...rows(mail('rackspace'), 'apps.rackspace.com emailsrvr.com'),
  ...rows(mail('transip'), 'transip.email'),
  ...rows(mail('locaweb'), 'webmail-seguro.com.br'),
  ...rows(mail('worksmobile'), 'mail.worksmobile.com'),
  ...rows(mail('hiworks'), 'mails.office.hiworks.com mail.office.hiworks.com'),
  ...rows(mail('sakura'), 'secure.sakura.ad.jp'),
  ...rows(mail('muumuu'), 'muumuu-mail.com'),
  // Domains of access providers and portals that hold their mail alone.
  ...rows(mail('mailo'), 'mailo.com net-c.com netcourrier.com'),
  ...rows(mail('orange'), 'wanadoo.fr'),
  ...rows(mail('laposte'), 'laposte.net'),
  ...rows(mail('att'), 'currently.att.yahoo.com'),
  ...rows(mail('kpn'), 'kpnmail.nl'),
  ...rows(mail('upc'), 'upcmail.nl upcmail.hu upcmail.cz'),
  ...rows(mail('libero'), 'login.libero.it'),
  ...rows(mail('aruba'), 'pec.it pec.aruba.it'),
  ...rows(mail('tim'), 'aliceposta.it'),
  ...rows(mail('legalmail'), 'legalmail.it'),
  ...rows(mail('email.it'), 'email.it'),
  ...rows(mail('email.cz'), 'email.cz'),
  ...rows(mail('wp'), 'profil.wp.pl'),
  ...rows(mail('freemail'), 'freemail.hu'),
  ...rows(mail('citromail'), 'citromail.hu'),
  ...rows(mail('indamail'), 'indamail.hu'),
  ...rows(mail('abv'), 'abv.bg'),
  ...rows(mail('mail.bg'), 'mail.bg'),
  ...rows(mail('freemail.gr'), 'freemail.gr'),
  ...rows(mail('portugalmail'), 'portugalmail.pt portugalmail.com'),
  ...rows(mail('luukku'), 'luukku.com'),
  ...rows(mail('mail.kz'), 'mail.kz'),
  ...rows(mail('mail.ee'), 'mail.ee'),
  ...rows(mail('mastermail'), 'mastermail.ru'),
  ...rows(mail('pochta.ru'), 'pochta.ru nextmail.ru sibmail.com'),
  ...rows(mail('yaani'), 'yaanimail.com'),
  ...rows(mail('inbox.com'), 'inbox.com'),
  ...rows(mail('hanmail'), 'hanmail.net'),
  ...rows(mail('263'), '263.net'),
  ...rows(mail('vodafone'), 'vodamail.co.za'),
  ...rows(mail('rediff'), 'rediffmail.com'),
  ...rows(mail('nic'), 'mail.gov.in email.gov.in mail.nic.in email.nic.in'),
  // From Proton's and others' onion services.
  ...rows(mail('riseup'), 'mail.riseup.net account.riseup.net'),
];
