/** What the bar says. `{}` stands for the channel's name. */
export interface Strings {
  /** Names the list for screen readers. */
  bar: string;
  /** A private channel. */
  send: string;
  /** A public network. */
  post: string;
  /** A channel that the link is copied for. */
  paste: string;
  /** Buttons whose name is a word, not a brand. */
  buttons: Partial<Record<string, string>>;
  copied: string;
  copiedFor: string;
  /** Labels the field that is shown where the clipboard is refused. */
  byHand: string;
  /** Asks for the visitor's own server. */
  server: string;
}

// "Share via …" and "Share on …" are hidden by lists that many blockers use.
const en: Strings = {
  bar: 'Send this page',
  send: 'Send with {}',
  post: 'Post to {}',
  paste: 'Copy link for {}',
  buttons: {
    native: 'Send with apps on this device',
    copy: 'Copy link',
    email: 'Send by email',
    sms: 'Send by text message',
  },
  copied: 'Link copied',
  copiedFor: 'Link copied: paste it in {}',
  byHand: 'Copy this link',
  server: 'Your server on {}, for example mastodon.social',
};

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
  },
  copied: 'Lien copié',
  copiedFor: 'Lien copié\u00a0: collez-le dans {}',
  byHand: 'Copiez ce lien',
  server: 'Votre serveur sur {}, par exemple mastodon.social',
};

/** The strings for a language (BCP 47); English where there are none. */
export const stringsFor = (language: string): Strings =>
  language.toLowerCase().split('-')[0] === 'fr' ? fr : en;

/** Puts a name in its place. */
export const fill = (text: string, name: string): string => text.replace('{}', () => name);
