import { Tooltip, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ArticleRow } from '../../../../../core';
import { useChannelName } from '../../../shared/use-channel-name';
import { useText } from '../../../translations/use-text';

/** A text with a tooltip that the mouse and the keyboard can reach. */
const Hint = styled.button`
  padding: 0;
  border: none;
  border-radius: 2px;
  background: none;
  font: inherit;
  color: inherit;
  cursor: help;
  text-decoration: underline dotted ${({ theme }) => theme.colors.neutral500};
  text-underline-offset: 3px;
`;

/** How many link previews of an article were fetched, and by whom. */
export function Previews({ row }: { row: Pick<ArticleRow, 'previews' | 'previewsBy'> }) {
  const text = useText();
  const { formatList, formatNumber } = useIntl();
  const channelName = useChannelName();
  const channels = formatList(
    row.previewsBy.map((each) =>
      text('articles.previews.channel', {
        channel: channelName(each.channel),
        previews: formatNumber(each.count),
      }),
    ),
  );
  const explanation = text('articles.previews.by', { channels });

  return (
    <Tooltip label={explanation} align="end">
      <Hint type="button">
        {formatNumber(row.previews)}
        {/* The tooltip is read only while it is open. */}
        <VisuallyHidden tag="span">{`. ${explanation}`}</VisuallyHidden>
      </Hint>
    </Tooltip>
  );
}
