import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { textId, type MessageKey } from './message';

/** Writes one of the plugin's texts in the language of the panel. */
export type Text = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** For parts that are loaded by `withTexts`, which brings the texts. */
export function useText(): Text {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage({ id: textId(key) }, values), [formatMessage]);
}
