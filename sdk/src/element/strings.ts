/** Texts of the bar. `{}` stands for the channel's name. */
export interface BarStrings {
  /** Accessible name of the list. */
  bar: string;
  /** A private channel. */
  send: string;
  /** A public network. */
  post: string;
  /** A channel without a share URL: the link is copied for pasting. */
  paste: string;
  /** Channels that need a text of their own, by id. */
  buttons: Partial<Record<string, string>>;
  /** Shows the channels that did not fit. */
  more: string;
}

/** Texts shown after a press. */
export interface PressStrings {
  copied: string;
  copiedFor: string;
  /** Labels the field shown if the clipboard is not available. */
  byHand: string;
  /** Labels the field for the visitor's server. */
  server: string;
  /** Submits it. */
  go: string;
  /** Accessible name of a QR code. */
  code: string;
  /** Closes the panel. */
  close: string;
}

export type Strings = BarStrings & PressStrings;

// Blocker lists hide "Share via …" and "Share on …".
export const en: BarStrings = {
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
  },
  more: 'More ways to send',
};

/** Loads texts by two-letter language code; returns `undefined` for an unknown language. */
export type LoadLanguage = (language: string) => Promise<{ default: Strings }> | undefined;

/** The texts for a language (BCP 47); English if there are none, or if loading fails. */
export async function stringsFor(
  language: string,
  load: LoadLanguage | undefined,
): Promise<BarStrings & Partial<PressStrings>> {
  const loaded = await load?.(language.slice(0, 2).toLowerCase())?.catch(() => undefined);
  return loaded?.default ?? en;
}

/** Replaces `{}` with a name. */
export const fill = (text: string, name: string): string => text.replace('{}', () => name);
