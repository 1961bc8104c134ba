import { forwardRef, type ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import { ChannelOrder } from '../../shared/channels/ChannelOrder';
import { readChosen, writeChosen } from '../../shared/channels/chosen-channels';
import { useText } from '../../translations/use-text';

/**
 * What the Content Manager hands to a custom field, as far as this one reads it. All optional,
 * since Strapi's types know an input only as a component without properties.
 */
export interface ChannelsInputProps {
  name?: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  value?: unknown;
  required?: boolean;
  disabled?: boolean;
  /** What to say beside a channel, by its id. */
  yields?: ReadonlyMap<string, ReactNode> | undefined;
  onChange?(name: string, value: string[] | null): void;
}

/** The input of the custom field: an ordered choice of channels. */
export const ChannelsInput = forwardRef<HTMLDivElement, ChannelsInputProps>((props, ref) => {
  const { name = '', label, labelAction, hint, error, value, required, disabled = false } = props;
  const text = useText();
  return (
    <Field.Root ref={ref} name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label ?? text('channels.name')}</Field.Label>
      <ChannelOrder
        chosen={readChosen(value)}
        empty={text('channels.default')}
        disabled={disabled}
        invalid={Boolean(error)}
        yields={props.yields}
        onChange={(next) => props.onChange?.(name, writeChosen(next))}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
});
ChannelsInput.displayName = 'ChannelsInput';
