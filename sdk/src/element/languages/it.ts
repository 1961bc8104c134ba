import type { Strings } from '../strings';

/** Italian. */
const it: Strings = {
  bar: 'Invia questa pagina',
  send: 'Invia con {}',
  post: 'Pubblica su {}',
  paste: 'Copia il link per {}',
  buttons: {
    native: 'Invia con le app di questo dispositivo',
    copy: 'Copia il link',
    email: 'Invia per email',
    sms: 'Invia per SMS',
    qr: 'Mostra un codice QR',
  },
  more: 'Altri modi di inviare',
  copied: 'Link copiato',
  copiedFor: 'Link copiato: incollalo in {}',
  byHand: 'Copia questo link',
  server: 'Il tuo server su {}, per esempio mastodon.social',
  go: 'Continua',
  code: 'Codice QR con il link a questa pagina',
  close: 'Chiudi',
};

export default it;
