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
  /** Buttons whose name is a word, not a brand, by channel. */
  buttons: Partial<Record<string, string>>;
  /** Opens the channels that found no room. */
  more: string;
  copied: string;
  copiedFor: string;
  /** Labels the field that is shown where the clipboard is refused. */
  byHand: string;
  /** Asks for the visitor's own server. */
  server: string;
  /** Goes on to that server. */
  go: string;
  /** Describes a QR code. */
  code: string;
  /** Closes what a button opened. */
  close: string;
}

// "Share via …" and "Share on …" are hidden by lists that many blockers use.
export const en: Strings = {
  bar: 'Send this page',
  send: 'Send with {}',
  post: 'Post to {}',
  paste: 'Copy link for {}',
  buttons: {
    native: 'Send with apps on this device',
    copy: 'Copy link',
    email: 'Send by email',
    sms: 'Send by text message',
    qr: 'Show a QR code',
    wechat: 'Show a QR code for WeChat',
  },
  more: 'More ways to send',
  copied: 'Link copied',
  copiedFor: 'Link copied: paste it in {}',
  byHand: 'Copy this link',
  server: 'Your server on {}, for example mastodon.social',
  go: 'Continue',
  code: 'QR code with the link to this page',
  close: 'Close',
};

/** The languages that load when a bar speaks them; English is always there. */
const LANGUAGES: Partial<Record<string, () => Promise<{ default: Strings }>>> = {
  fr: () => import('./languages/fr'),
  de: () => import('./languages/de'),
  es: () => import('./languages/es'),
  it: () => import('./languages/it'),
  pt: () => import('./languages/pt'),
  nl: () => import('./languages/nl'),
  ar: () => import('./languages/ar'),
};

/** The strings for a language (BCP 47); English where there are none, or they cannot be loaded. */
export async function stringsFor(language: string): Promise<Strings> {
  const load = LANGUAGES[language.toLowerCase().split('-')[0] ?? ''];
  // A bar in English is better than none.
  const loaded = await load?.().catch(() => undefined);
  return loaded?.default ?? en;
}

/** Puts a name in its place. */
export const fill = (text: string, name: string): string => text.replace('{}', () => name);
