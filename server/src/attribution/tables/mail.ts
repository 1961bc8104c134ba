/**
 * Webmail, by provider, with the pages through which some providers pass every link on.
 * From: the providers' own sign-in addresses and help pages. Hosts that any company may have, such
 * as `webmail.example.org`, are recognised by their first label (../referrer.ts).
 */
import { mail, rows, type Row } from './sender';

export const MAIL: readonly Row[] = [
  ...rows(mail('gmail'), 'mail.google.com gmail.com inbox.google.com googlemail.com'),
  // From Microsoft's published list of Microsoft 365 addresses; Safe Links passes links on.
  ...rows(
    mail('outlook'),
    `outlook.live.com outlook.com outlook.office.com outlook.office365.com outlook.cloud.microsoft
     outlook.office.de outlook.office365.us partner.outlook.cn mail.live.com hotmail.com
     safelinks.protection.outlook.com`,
  ),
  ...rows(mail('yahoo'), 'mail.yahoo.com mail.yahoo.co.jp mail.yahoo.net ymail.com'),
  ...rows(mail('proton'), 'mail.proton.me protonmail.com mail.pm.me'),
  ...rows(mail('icloud'), 'icloud.com mail.me.com'),
  ...rows(mail('aol'), 'mail.aol.com mail.aol.fr mail.aol.co.uk mail.aol.de webmail.aol.com'),
  // From GMX, web.de and mail.com: `deref-` hosts are their pages between a letter and its link.
  ...rows(
    mail('gmx'),
    `gmx.net gmx.com gmx.fr gmx.de gmx.at gmx.ch gmx.co.uk gmx.es deref-gmx.net deref-gmx.com
     deref-gmx.fr deref-gmx.de deref-gmx.at deref-gmx.ch deref-gmx.co.uk deref-gmx.es`,
  ),
  ...rows(mail('web.de'), 'navigator.web.de deref-web.de deref-web-02.de mail.web.de'),
  ...rows(mail('mail.com'), 'deref-mail.com mail.com'),
  ...rows(mail('t-online'), 'email.t-online.de webmail.t-online.de'),
  ...rows(mail('freenet'), 'webmail.freenet.de mail.freenet.de office.freenet.de'),
  ...rows(mail('mail.ru'), 'e.mail.ru touch.mail.ru octavius.mail.ru'),
  ...rows(mail('yandex'), 'mail.yandex.ru mail.yandex.com mail.yandex.com.tr mail.360.yandex.ru'),
  ...rows(mail('rambler'), 'mail.rambler.ru'),
  ...rows(mail('ukr.net'), 'mail.ukr.net'),
  ...rows(mail('zoho'), 'mail.zoho.com mail.zoho.eu mail.zoho.in mail.zoho.com.au mail.zoho.jp'),
  ...rows(mail('fastmail'), 'fastmail.com fastmail.fm'),
  ...rows(mail('tuta'), 'tutanota.com tuta.com'),
  ...rows(mail('posteo'), 'posteo.de posteo.net'),
  ...rows(mail('mailbox.org'), 'mailbox.org'),
  ...rows(mail('mailfence'), 'mailfence.com'),
  ...rows(mail('hey'), 'app.hey.com'),
  ...rows(mail('hushmail'), 'hushmail.com'),
  ...rows(mail('runbox'), 'runbox.com'),
  ...rows(mail('startmail'), 'mail.startmail.com'),
  ...rows(mail('riseup'), 'mail.riseup.net'),
  ...rows(mail('disroot'), 'webmail.disroot.org'),
  ...rows(mail('superhuman'), 'mail.superhuman.com'),
  ...rows(mail('shortwave'), 'app.shortwave.com'),
  // From French hosting companies: the webmail of domains that they host.
  ...rows(mail('ovh'), 'mail.ovh.net ssl0.ovh.net mail.ovh.ca mail.ovhcloud.com'),
  ...rows(mail('gandi'), 'webmail.gandi.net sogo.gandi.net mail.gandi.net'),
  ...rows(mail('infomaniak'), 'mail.infomaniak.com mail.infomaniak.ch ksuite.infomaniak.com'),
  ...rows(
    mail('ionos'),
    'mail.ionos.fr mail.ionos.com mail.ionos.de mail.ionos.co.uk mail.ionos.es mail.ionos.it email.ionos.com',
  ),
  ...rows(mail('o2switch'), 'webmail.o2switch.net'),
  ...rows(mail('mailo'), 'mailo.com net-c.com netcourrier.com'),
  // From French access providers.
  ...rows(
    mail('orange'),
    `mail.orange.fr messagerie.orange.fr mail01.orange.fr mail02.orange.fr mail03.orange.fr
     webmail.orange.fr webmail1.orange.fr webmail2.orange.fr email.orange.fr wanadoo.fr
     orangemail.orange.fr`,
  ),
  ...rows(
    mail('free'),
    `webmail.free.fr zimbra.free.fr imp.free.fr mail.free.fr 
     `,
  ),
  ...rows(
    mail('sfr'),
    `webmail.sfr.fr messagerie.sfr.fr mail.sfr.fr webmail.sfr.com webmail22.sfr.fr
     webmail21.sfr.fr webmail20.sfr.fr messagerie-14.sfr.fr messagerie-15.sfr.fr
     webmail.numericable.fr messagerie.numericable.fr webmail.neuf.fr webmail.cegetel.net`,
  ),
  ...rows(mail('laposte'), 'laposte.net'),
  ...rows(
    mail('bouygues'),
    'webmail.bouyguestelecom.fr mail.bouyguestelecom.fr messagerie.bouyguestelecom.fr webmail.bbox.fr mail.bbox.fr',
  ),
  ...rows(mail('alice'), 'webmail.aliceadsl.fr webmail.alice.it mail.alice.it'),
  // From access providers and portals of other countries.
  ...rows(mail('proximus'), 'webmail.proximus.be mail.proximus.be'),
  ...rows(mail('telenet'), 'mail.telenet.be webmail.telenet.be'),
  ...rows(mail('skynet'), 'webmail.skynet.be'),
  ...rows(mail('voo'), 'webmail.voo.be'),
  ...rows(mail('bluewin'), 'webmail.bluewin.ch email.bluewin.ch'),
  ...rows(mail('sunrise'), 'webmail.sunrise.ch'),
  ...rows(mail('videotron'), 'courrielweb.videotron.com webmail.videotron.com'),
  ...rows(mail('bell'), 'webmail.bell.net'),
  ...rows(mail('rogers'), 'mail.rogers.com'),
  ...rows(mail('shaw'), 'webmail.shaw.ca'),
  ...rows(mail('telus'), 'webmail.telus.net'),
  ...rows(mail('xfinity'), 'mail.xfinity.com connect.xfinity.com mail.comcast.net'),
  ...rows(mail('att'), 'mail.att.net currently.att.yahoo.com'),
  ...rows(mail('verizon'), 'mail.verizon.com webmail.verizon.net'),
  ...rows(mail('spectrum'), 'webmail.spectrum.net mail.twc.com'),
  ...rows(mail('cox'), 'webmail.cox.net myemail.cox.net'),
  ...rows(mail('earthlink'), 'webmail.earthlink.net webmail1.earthlink.net'),
  ...rows(mail('bt'), 'email.bt.com'),
  ...rows(mail('virgin-media'), 'mail2.virginmedia.com mail.virginmedia.com'),
  ...rows(mail('talktalk'), 'webmail.talktalk.co.uk mail.talktalk.co.uk'),
  ...rows(mail('ziggo'), 'webmail.ziggo.nl'),
  ...rows(mail('kpn'), 'webmail.kpnmail.nl webmail.kpn.com'),
  ...rows(mail('libero'), 'mail.libero.it mail1.libero.it webmail.libero.it login.libero.it'),
  ...rows(mail('virgilio'), 'mail.virgilio.it webmail.virgilio.it mail1.virgilio.it'),
  ...rows(mail('tiscali'), 'mail.tiscali.it webmail.tiscali.it'),
  ...rows(mail('tim'), 'mail.tim.it webmail.tim.it'),
  ...rows(mail('aruba'), 'webmail.aruba.it webmail.pec.it webmaildomini.aruba.it'),
  ...rows(mail('movistar'), 'correo.movistar.es'),
  ...rows(mail('sapo'), 'mail.sapo.pt'),
  ...rows(mail('seznam'), 'email.seznam.cz'),
  ...rows(mail('centrum'), 'mail.centrum.cz mail.centrum.sk'),
  ...rows(mail('azet'), 'mail.azet.sk'),
  ...rows(mail('wp'), 'poczta.wp.pl profil.wp.pl'),
  ...rows(mail('o2'), 'poczta.o2.pl'),
  ...rows(mail('onet'), 'poczta.onet.pl'),
  ...rows(mail('interia'), 'poczta.interia.pl'),
  ...rows(mail('freemail'), 'freemail.hu'),
  ...rows(mail('abv'), 'abv.bg'),
  ...rows(mail('inbox.lv'), 'email.inbox.lv mail.inbox.lv'),
  ...rows(mail('uol'), 'email.uol.com.br mail.uol.com.br'),
  ...rows(mail('bol'), 'email.bol.uol.com.br'),
  ...rows(mail('terra'), 'mail.terra.com.br correio.terra.com.br'),
  ...rows(mail('qq'), 'mail.qq.com exmail.qq.com'),
  ...rows(mail('netease'), 'mail.163.com mail.126.com mail.yeah.net email.163.com qiye.163.com'),
  ...rows(mail('sina'), 'mail.sina.com.cn mail.sina.cn'),
  ...rows(mail('sohu'), 'mail.sohu.com'),
  ...rows(mail('aliyun'), 'mail.aliyun.com qiye.aliyun.com'),
  ...rows(mail('naver'), 'mail.naver.com'),
  ...rows(mail('daum'), 'mail.daum.net mail.kakao.com'),
  ...rows(mail('docomo'), 'mail.smt.docomo.ne.jp'),
  ...rows(mail('rediff'), 'mail.rediff.com webmail.rediffmail.com f4mail.rediff.com'),
];
