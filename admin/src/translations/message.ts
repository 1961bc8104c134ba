import type { MessageDescriptor } from 'react-intl';
import { PLUGIN_ID } from '../plugin';
import type texts from './en.json';
import start from './start/en.json';

/** A text that Strapi itself draws, by its name in `start/en.json`. */
export type StartKey = keyof typeof start;

/** A text of the plugin, by its name in `en.json` or `start/en.json`. */
export type MessageKey = StartKey | keyof typeof texts;

/** The id of a text in the panel. */
export const textId = (key: MessageKey): string => `${PLUGIN_ID}.${key}`;

/**
 * The descriptor of a text that Strapi draws. English is the fallback for other languages, and a
 * wrong key does not compile.
 */
export const message = (key: StartKey): MessageDescriptor & { id: string } => ({
  id: textId(key),
  defaultMessage: start[key],
});
