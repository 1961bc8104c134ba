/** What the bar says. `{}` stands for the channel's name. */
export interface BarStrings {
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
}

/** What it says after a press. */
export interface PressStrings {
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

export type Strings = BarStrings & PressStrings;

// "Share via …" and "Share on …" are hidden by lists that many blockers use.
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

/** Loads the strings of a language, by its two letters; answers nothing for one that it has not. */
export type LoadLanguage = (language: string) => Promise<{ default: Strings }> | undefined;

/** The strings for a language (BCP 47); English where there are none, or they cannot be loaded. */
export async function stringsFor(
  language: string,
  load: LoadLanguage | undefined,
): Promise<BarStrings & Partial<PressStrings>> {
  // A bar in English is better than none.
  const loaded = await load?.(language.slice(0, 2).toLowerCase())?.catch(() => undefined);
  return loaded?.default ?? en;
}

/** Puts a name in its place. */
export const fill = (text: string, name: string): string => text.replace('{}', () => name);
