import type { MessageDescriptor } from 'react-intl';
import { PLUGIN_ID } from '../plugin';
import en from './en.json';

/** A text of the plugin, by its name in `en.json`. */
export type MessageKey = keyof typeof en;

/**
 * The descriptor of a text. English is the fallback for other languages, and a wrong key does not
 * compile.
 */
export const message = (key: MessageKey): MessageDescriptor & { id: string } => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: en[key],
});
