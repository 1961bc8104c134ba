import type { Strings } from '../strings';

/** German. */
const de: Strings = {
  bar: 'Diese Seite verschicken',
  send: 'Mit {} verschicken',
  post: 'Auf {} veröffentlichen',
  paste: 'Link für {} kopieren',
  buttons: {
    native: 'Mit Apps auf diesem Gerät verschicken',
    copy: 'Link kopieren',
    email: 'Per E-Mail verschicken',
    sms: 'Per SMS verschicken',
    qr: 'QR-Code anzeigen',
  },
  more: 'Weitere Wege',
  copied: 'Link kopiert',
  copiedFor: 'Link kopiert: in {} einfügen',
  byHand: 'Diesen Link kopieren',
  server: 'Ihr Server bei {}, zum Beispiel mastodon.social',
  go: 'Weiter',
  code: 'QR-Code mit dem Link zu dieser Seite',
  close: 'Schließen',
};

export default de;
