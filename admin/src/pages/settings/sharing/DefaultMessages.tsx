import { TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { MAX_MESSAGE, type DefaultMessage } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import { messageLocales, messageText, withMessageText } from '../form/message-texts';
import { SettingField } from '../SettingField';

interface DefaultMessagesProps {
  message: DefaultMessage;
  /** Locales of the site's entries, the default one first. */
  locales: readonly string[];
  error?: string;
  /** Whether the options file sets them. */
  fixed: boolean;
  onChange(message: DefaultMessage): void;
}

/** What stands in front of links: a field for all languages, or one for each that the site has. */
export function DefaultMessages(props: DefaultMessagesProps) {
  const { message, locales, error, fixed, onChange } = props;
  const text = useText();
  const { formatDisplayName } = useIntl();
  const each = messageLocales(message, locales);
  const fields =
    each.length === 0
      ? [
          {
            name: 'message',
            label: text('sharing.default.message'),
            value: messageText(message, ''),
            change: onChange,
          },
        ]
      : each.map((locale) => ({
          name: `message.${locale}`,
          label: text('sharing.default.message.of', {
            language: formatDisplayName(locale, { type: 'language' }) ?? locale,
          }),
          value: messageText(message, locale),
          change: (next: string) =>
            onChange(withMessageText(message, each, { locale, text: next })),
        }));

  return (
    <>
      {fields.map(({ name, label, value, change }, index) => (
        <SettingField
          key={name}
          name={name}
          label={label}
          // What they have in common is said once, below the last one.
          {...(index === fields.length - 1 && { hint: text('sharing.default.message.hint') })}
          {...(index === 0 && error !== undefined && { error })}
          fixed={fixed}
        >
          <TextInput
            value={value}
            maxLength={MAX_MESSAGE}
            disabled={fixed}
            placeholder={text('sharing.default.message.example')}
            onChange={(event) => change(event.target.value)}
          />
        </SettingField>
      ))}
    </>
  );
}
