import { forwardRef, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import {
  Box,
  Field,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { OFFERED_CHANNELS } from '../../../../core';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';
import { ChannelIcon } from './ChannelIcon';
import { ChannelRow } from './ChannelRow';
import { moveChosen, readChosen, writeChosen } from './chosen-channels';

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

/** The button to focus after a move or a removal has rendered. */
interface Focus {
  channel: string;
  action: 'up' | 'down' | 'remove';
}

/** The input of the custom field: an ordered choice of channels. */
export const ChannelsInput = forwardRef<HTMLDivElement, ChannelsInputProps>((props, ref) => {
  const { name = '', label, labelAction, hint, error, value, required, disabled = false } = props;
  const text = useText();
  const labelOf = useChannelName();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<Focus>();
  const [news, setNews] = useState('');

  const chosen = readChosen(value);
  const open = OFFERED_CHANNELS.filter(({ id }) => !chosen.includes(id));
  const change = (next: string[], said: string) => {
    props.onChange?.(name, writeChosen(next));
    setNews(said);
  };

  // At an end of the list the pressed button becomes disabled and would lose the focus.
  useLayoutEffect(() => {
    if (focus === undefined) return;
    const row = list.current?.querySelector(`[data-channel="${CSS.escape(focus.channel)}"]`);
    const enabled = (action: string) =>
      row?.querySelector<HTMLButtonElement>(
        `[data-action="${action}"]:not(:disabled, [aria-disabled="true"])`,
      );
    const other = focus.action === 'up' ? 'down' : 'up';
    (enabled(focus.action) ?? enabled(other) ?? enabled('remove'))?.focus();
    setFocus(undefined);
  }, [focus]);

  const move = (id: string, index: number, by: -1 | 1) => {
    const position = index + by + 1;
    const said = { channel: labelOf(id), position, total: chosen.length };
    change(moveChosen(chosen, index, by), text('channels.position', said));
    setFocus({ channel: id, action: by < 0 ? 'up' : 'down' });
  };
  const remove = (id: string, index: number) => {
    const rest = chosen.filter((each) => each !== id);
    change(rest, text('channels.removed', { channel: labelOf(id) }));
    const neighbour = rest[Math.min(index, rest.length - 1)];
    if (neighbour !== undefined) setFocus({ channel: neighbour, action: 'remove' });
  };
  const add = (id: string) => {
    const said = { channel: labelOf(id), total: chosen.length + 1 };
    change([...chosen, id], text('channels.added', said));
  };

  return (
    <Field.Root ref={ref} name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label ?? text('channels.name')}</Field.Label>
      {chosen.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('channels.default')}
        </Typography>
      ) : (
        <Box
          ref={list}
          tag="ol"
          aria-label={text('channels.list')}
          background="neutral0"
          borderColor={error ? 'danger600' : 'neutral200'}
          hasRadius
        >
          {chosen.map((id, index) => (
            <ChannelRow
              key={id}
              id={id}
              index={index}
              total={chosen.length}
              disabled={disabled}
              yields={props.yields?.get(id)}
              onMove={(by) => move(id, index, by)}
              onRemove={() => remove(id, index)}
            />
          ))}
        </Box>
      )}
      <SingleSelect
        // Always ready for the next channel, so it holds no value.
        value=""
        disabled={disabled || open.length === 0}
        placeholder={text(open.length === 0 ? 'channels.allChosen' : 'channels.add')}
        onChange={(id: string | number) => add(String(id))}
      >
        {open.map((channel) => (
          <SingleSelectOption
            key={channel.id}
            value={channel.id}
            startIcon={<ChannelIcon channel={channel} />}
          >
            {`${labelOf(channel.id)} · ${text(channel.private ? 'channels.private' : 'channels.public')}`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <VisuallyHidden aria-live="polite">{news}</VisuallyHidden>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
});
ChannelsInput.displayName = 'ChannelsInput';
