import type { Strings } from '../strings';

/** French. */
const fr: Strings = {
  bar: 'Envoyer cette page',
  send: 'Envoyer par {}',
  post: 'Publier sur {}',
  paste: 'Copier le lien pour {}',
  buttons: {
    native: 'Envoyer avec les applications de cet appareil',
    copy: 'Copier le lien',
    email: 'Envoyer par e-mail',
    sms: 'Envoyer par SMS',
    qr: 'Afficher un QR code',
  },
  more: 'Autres moyens d’envoi',
  copied: 'Lien copié',
  copiedFor: 'Lien copié\u00a0: collez-le dans {}',
  byHand: 'Copiez ce lien',
  server: 'Votre serveur sur {}, par exemple mastodon.social',
  go: 'Continuer',
  code: 'QR code avec le lien vers cette page',
  close: 'Fermer',
};

export default fr;
