import type { Strings } from '../strings';

/** Portuguese. */
const pt: Strings = {
  bar: 'Enviar esta página',
  send: 'Enviar por {}',
  post: 'Publicar no {}',
  paste: 'Copiar o link para {}',
  buttons: {
    native: 'Enviar com as aplicações deste dispositivo',
    copy: 'Copiar o link',
    email: 'Enviar por e-mail',
    sms: 'Enviar por SMS',
    qr: 'Mostrar um código QR',
  },
  more: 'Mais formas de enviar',
  copied: 'Link copiado',
  copiedFor: 'Link copiado: cole-o no {}',
  byHand: 'Copie este link',
  server: 'O seu servidor no {}, por exemplo mastodon.social',
  go: 'Continuar',
  code: 'Código QR com o link para esta página',
  close: 'Fechar',
};

export default pt;
