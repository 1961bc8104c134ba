import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { message, type MessageKey } from './message';

/** Writes one of the plugin's texts in the language of the panel. */
export type Text = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

export function useText(): Text {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage(message(key), values), [formatMessage]);
}
