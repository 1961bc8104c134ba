import type { Strings } from '../strings';

/** Dutch. */
const nl: Strings = {
  bar: 'Deze pagina versturen',
  send: 'Versturen met {}',
  post: 'Plaatsen op {}',
  paste: 'Link kopiëren voor {}',
  buttons: {
    native: 'Versturen met apps op dit apparaat',
    copy: 'Link kopiëren',
    email: 'Versturen per e-mail',
    sms: 'Versturen per sms',
    qr: 'QR-code tonen',
  },
  more: 'Meer manieren om te versturen',
  copied: 'Link gekopieerd',
  copiedFor: 'Link gekopieerd: plak hem in {}',
  byHand: 'Kopieer deze link',
  server: 'Uw server op {}, bijvoorbeeld mastodon.social',
  go: 'Verder',
  code: 'QR-code met de link naar deze pagina',
  close: 'Sluiten',
};

export default nl;
