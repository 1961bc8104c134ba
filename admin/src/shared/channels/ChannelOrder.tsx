import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import {
  Box,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { OFFERED_CHANNELS } from '../../../../core';
import { useText } from '../../translations/use-text';
import { useChannelName } from '../use-channel-name';
import { ChannelIcon } from './ChannelIcon';
import { ChannelRow } from './ChannelRow';
import { moveChosen } from './chosen-channels';
import { useRowDrag } from './use-row-drag';

interface ChannelOrderProps {
  chosen: readonly string[];
  /** Stands in while none is chosen. */
  empty: string;
  disabled: boolean;
  invalid?: boolean;
  /** What to say beside each channel, by its id. */
  yields?: ReadonlyMap<string, ReactNode> | undefined;
  onChange(next: string[]): void;
}

/** The button to focus after a move or a removal has rendered. */
interface Focus {
  channel: string;
  action: 'up' | 'down' | 'remove';
}

/**
 * An ordered choice of channels: added from a list, ordered by dragging or with each row's buttons.
 * Belongs inside a `Field.Root`.
 */
export function ChannelOrder(props: ChannelOrderProps) {
  const { chosen, empty, disabled, invalid, yields, onChange } = props;
  const text = useText();
  const labelOf = useChannelName();
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<Focus>();
  const [news, setNews] = useState('');

  const open = OFFERED_CHANNELS.filter(({ id }) => !chosen.includes(id));
  const change = (next: string[], said: string) => {
    onChange(next);
    setNews(said);
  };

  // At an end of the list the pressed button becomes disabled and would lose the focus.
  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    const { channel, action: pressed } = focus.current;
    focus.current = undefined;
    const row = list.current?.querySelector(`[data-channel="${CSS.escape(channel)}"]`);
    const enabled = (action: string) =>
      row?.querySelector<HTMLButtonElement>(
        `[data-action="${action}"]:not(:disabled, [aria-disabled="true"])`,
      );
    const other = pressed === 'up' ? 'down' : 'up';
    (enabled(pressed) ?? enabled(other) ?? enabled('remove'))?.focus();
  }, [chosen]);

  const move = (id: string, index: number, by: number) => {
    const said = { channel: labelOf(id), position: index + by + 1, total: chosen.length };
    change(moveChosen(chosen, index, by), text('channels.position', said));
  };
  const drag = useRowDrag((from, to) => {
    const id = chosen[from];
    if (id !== undefined) move(id, from, to - from);
  }, disabled);
  const remove = (id: string, index: number) => {
    const rest = chosen.filter((each) => each !== id);
    change(rest, text('channels.removed', { channel: labelOf(id) }));
    const neighbour = rest[Math.min(index, rest.length - 1)];
    if (neighbour !== undefined) focus.current = { channel: neighbour, action: 'remove' };
  };
  const add = (id: string) => {
    const said = { channel: labelOf(id), total: chosen.length + 1 };
    change([...chosen, id], text('channels.added', said));
  };

  return (
    <>
      {chosen.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {empty}
        </Typography>
      ) : (
        <Box
          ref={list}
          tag="ol"
          aria-label={text('channels.list')}
          background="neutral0"
          borderColor={invalid === true ? 'danger600' : 'neutral200'}
          hasRadius
        >
          {chosen.map((id, index) => (
            <ChannelRow
              key={id}
              id={id}
              index={index}
              total={chosen.length}
              disabled={disabled}
              drag={drag(index)}
              yields={yields?.get(id)}
              onMove={(by) => {
                move(id, index, by);
                focus.current = { channel: id, action: by < 0 ? 'up' : 'down' };
              }}
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
    </>
  );
}
