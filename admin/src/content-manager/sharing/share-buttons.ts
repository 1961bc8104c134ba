/** What an editor chose in the component `dark-social.share-buttons`. Pure. */

/** The component as the form holds it. `null` and absent attributes have their defaults. */
export interface ShareButtons {
  /** Whether the article has buttons; on by default. */
  enabled?: boolean | null;
  /** Channel ids, as `readChosen` reads them; none: the site's channels. */
  channels?: unknown;
  /** Text in front of the link; by default the title. */
  message?: string | null;
  /** `utm_campaign`; by default taken from the address. */
  campaign?: string | null;
}

export type ShareButtonsField = keyof ShareButtons;

/** What an untouched component stands for. */
export const UNTOUCHED = { enabled: true, channels: null, message: null, campaign: null };

/** A text as the server reads it: spaces around it say nothing, and an empty one is none. */
export const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null;
