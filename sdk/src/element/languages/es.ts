import type { Strings } from '../strings';

/** Spanish. */
const es: Strings = {
  bar: 'Enviar esta página',
  send: 'Enviar por {}',
  post: 'Publicar en {}',
  paste: 'Copiar el enlace para {}',
  buttons: {
    native: 'Enviar con las aplicaciones de este dispositivo',
    copy: 'Copiar el enlace',
    email: 'Enviar por correo electrónico',
    sms: 'Enviar por SMS',
    qr: 'Mostrar un código QR',
  },
  more: 'Más formas de enviar',
  copied: 'Enlace copiado',
  copiedFor: 'Enlace copiado: pégalo en {}',
  byHand: 'Copia este enlace',
  server: 'Tu servidor en {}, por ejemplo mastodon.social',
  go: 'Continuar',
  code: 'Código QR con el enlace a esta página',
  close: 'Cerrar',
};

export default es;
