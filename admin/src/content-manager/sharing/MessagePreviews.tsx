import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { channelById } from '../../../../core';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';
import { ChannelIcon } from '../../shared/channels/ChannelIcon';
import type { MessagePreview } from './message-previews';

/** A sent text: its own line breaks, and addresses cut wherever they do not fit. */
const Sent = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

function Message({ channel, subject, text, url }: MessagePreview) {
  const say = useText();
  const name = useChannelName()(channel);
  const isChat = channel === 'whatsapp';
  return (
    <Box tag="figure" margin={0}>
      <Flex tag="figcaption" gap={2} paddingBottom={2} color="neutral600">
        <ChannelIcon channel={channelById(channel)} />
        <Typography variant="pi" textColor="neutral600">
          {name}
        </Typography>
      </Flex>
      <Box
        hasRadius
        padding={3}
        background={isChat ? 'success100' : 'neutral0'}
        borderColor={isChat ? 'success200' : 'neutral200'}
      >
        {subject !== undefined && (
          <Box
            paddingBottom={2}
            marginBottom={2}
            borderStyle="solid"
            borderWidth="0 0 1px"
            borderColor="neutral200"
          >
            <Sent tag="p" variant="pi" textColor="neutral800">
              <Typography variant="pi" textColor="neutral600">
                {say('sharing.preview.subject')}
              </Typography>{' '}
              {subject}
            </Sent>
          </Box>
        )}
        <Sent tag="p" variant="pi" textColor="neutral800">
          {text}
          <Typography variant="pi" textColor="primary600">
            {url}
          </Typography>
        </Sent>
      </Box>
    </Box>
  );
}

/** The messages that readers will send, as their apps show them. */
export function MessagePreviews({ messages }: { messages: readonly MessagePreview[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {messages.map((message) => (
        <Message key={message.channel} {...message} />
      ))}
    </Flex>
  );
}
