import type { ReactNode } from 'react';
import { Badge, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp, Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { channelById } from '../../../../core';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';
import { ChannelIcon } from './ChannelIcon';

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
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

const Row = styled(Flex)`
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** One chosen channel. Its buttons carry `data-action`, by which the list restores focus. */
export function ChannelRow({
  id,
  index,
  total,
  disabled,
  yields,
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
      gap={3}
      paddingTop={1}
      paddingBottom={1}
      paddingLeft={4}
      paddingRight={2}
    >
      <Flex shrink={0} color="neutral600">
        <ChannelIcon channel={channel} />
      </Flex>
      <Flex gap={2} flex="1" minWidth={0} wrap="wrap">
        <Typography textColor="neutral800" ellipsis>
          {label}
        </Typography>
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
