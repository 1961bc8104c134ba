import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { channelById } from '../../../../core';
import { useChannelName } from '../../shared/use-channel-name';
import { ChannelIcon } from '../../shared/channels/ChannelIcon';

interface OfferedChannelsProps {
  label: string;
  /** Ids, in order. */
  channels: readonly string[];
  /** What to say beside a channel, by its id. */
  yields?: ReadonlyMap<string, ReactNode> | undefined;
}

/** Channels with icons and names, to read only. */
export function OfferedChannels({ label, channels, yields }: OfferedChannelsProps) {
  const nameOf = useChannelName();
  return (
    <Flex tag="ul" aria-label={label} gap={2} wrap="wrap">
      {channels.map((id) => (
        <Flex
          key={id}
          tag="li"
          gap={2}
          paddingTop={1}
          paddingBottom={1}
          paddingLeft={2}
          paddingRight={3}
          background="neutral100"
          borderColor="neutral200"
          hasRadius
          color="neutral600"
        >
          <ChannelIcon channel={channelById(id)} />
          <Typography variant="pi" textColor="neutral800">
            {nameOf(id)}
          </Typography>
          {yields?.get(id)}
        </Flex>
      ))}
    </Flex>
  );
}
