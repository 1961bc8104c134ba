import { Box, Typography } from '@strapi/design-system';
import { filledMessage, isOfferedChannel, shareLinks, type SharingState } from '../../../../core';
import { useText } from '../../translations/use-text';
import { readChosen } from '../../shared/channels/chosen-channels';
import { entryTitle, entryUrl, type Entry } from './entry-page';
import { messagePreviews } from './message-previews';
import { MessagePreviews } from './MessagePreviews';
import { textOrNull, type ShareButtons } from './share-buttons';

interface SharingPreviewProps {
  state: SharingState;
  entry: Entry;
  buttons: ShareButtons;
}

/** What WhatsApp and mail programs will get from the buttons, with the very links of the site. */
export function SharingPreview({ state, entry, buttons }: SharingPreviewProps) {
  const text = useText();
  const url = entryUrl(state, entry);
  const title = entryTitle(state, entry);
  const own = readChosen(buttons.channels).filter(isOfferedChannel);
  const page = url !== undefined && {
    url,
    title,
    message: textOrNull(buttons.message) ?? filledMessage(state.message, title),
    campaign: textOrNull(buttons.campaign),
    documentId: entry.documentId ?? null,
  };
  const messages = page
    ? messagePreviews(shareLinks(page, own.length > 0 ? own : state.channels, state.links))
    : [];
  const why = !state.origin
    ? text('sharing.preview.noSite')
    : url === undefined
      ? text('sharing.preview.noAddress', { path: state.path ?? '–' })
      : text('sharing.preview.noMessage');

  return (
    <Box>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800" paddingBottom={2}>
        {text('sharing.preview')}
      </Typography>
      {messages.length > 0 ? (
        <MessagePreviews messages={messages} />
      ) : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {why}
        </Typography>
      )}
    </Box>
  );
}
