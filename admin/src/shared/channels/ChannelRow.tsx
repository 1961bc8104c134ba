import type { ReactNode } from 'react';
import { Badge, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp, Cross, Drag } from '@strapi/icons';
import { styled } from 'styled-components';
import { channelById } from '../../../../core';
import { useChannelName } from '../use-channel-name';
import { useText } from '../../translations/use-text';
import { ChannelIcon } from './ChannelIcon';
import type { RowDrag } from './use-row-drag';

/** The first and last rows have a disabled arrow: pale, not in Strapi's grey box. */
const Action = styled(IconButton)`
  &:disabled,
  &[aria-disabled='true'] {
    background: transparent;
    border-color: transparent;
    opacity: 0.4;
  }
`;

interface ChannelRowProps {
  id: string;
  /** From 0. */
  index: number;
  total: number;
  disabled: boolean;
  /** What to say beside it. */
  yields?: ReactNode;
  drag: RowDrag;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

const EDGES = { before: '2px', after: '-2px' } as const;

const Row = styled(Flex)<{ $mark: RowDrag['mark']; $dragged: boolean }>`
  opacity: ${({ $dragged }) => ($dragged ? 0.4 : 1)};
  /* Where the dragged row would go, without moving the others. */
  box-shadow: ${({ $mark, theme }) =>
    $mark ? `inset 0 ${EDGES[$mark]} 0 ${theme.colors.primary600}` : 'none'};

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** Where there is no mouse, or no room, the buttons do it. */
const Handle = styled(Flex)`
  cursor: grab;

  @media (pointer: coarse), (max-width: 520px) {
    display: none;
  }
`;

const Name = styled(Typography)`
  overflow-wrap: anywhere;
`;

/** One chosen channel. Its buttons carry `data-action`, by which the list restores focus. */
export function ChannelRow({
  id,
  index,
  total,
  disabled,
  yields,
  drag,
  onMove,
  onRemove,
}: ChannelRowProps) {
  const text = useText();
  const channel = channelById(id);
  const label = useChannelName()(id);

  return (
    <Row
      tag="li"
      data-channel={id}
      $mark={drag.mark}
      $dragged={drag.dragged}
      {...drag.handlers}
      gap={3}
      paddingTop={1}
      paddingBottom={1}
      paddingLeft={4}
      paddingRight={2}
    >
      {!disabled && (
        <Handle aria-hidden shrink={0}>
          <Drag width="1.6rem" height="1.6rem" fill="neutral500" />
        </Handle>
      )}
      <Flex shrink={0} color="neutral600">
        <ChannelIcon channel={channel} />
      </Flex>
      <Flex gap={2} flex="1" minWidth={0} wrap="wrap">
        <Name textColor="neutral800">{label}</Name>
        {channel === undefined ? (
          <Badge backgroundColor="danger100" textColor="danger600">
            {text('channels.unknown')}
          </Badge>
        ) : (
          <Badge backgroundColor="neutral150" textColor="neutral800">
            {text(channel.private ? 'channels.private' : 'channels.public')}
          </Badge>
        )}
        {yields}
      </Flex>
      <Flex gap={1}>
        <Action
          variant="ghost"
          data-action="up"
          label={text('channels.up', { channel: label })}
          disabled={disabled || index === 0}
          onClick={() => onMove(-1)}
        >
          <ChevronUp />
        </Action>
        <Action
          variant="ghost"
          data-action="down"
          label={text('channels.down', { channel: label })}
          disabled={disabled || index === total - 1}
          onClick={() => onMove(1)}
        >
          <ChevronDown />
        </Action>
        <Action
          variant="ghost"
          data-action="remove"
          label={text('channels.remove', { channel: label })}
          disabled={disabled}
          onClick={onRemove}
        >
          <Cross />
        </Action>
      </Flex>
    </Row>
  );
}
