import type { ChannelRow } from '../../../../core';
import { BarList } from '../../shared/arrivals/BarList';
import { Card } from '../../shared/layout/Card';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';

/** Which messengers fetched link previews of the article. Not there where none did. */
export function PreviewsCard({ rows }: { rows: readonly ChannelRow[] }) {
  const text = useText();
  const channelName = useChannelName();
  const items = rows
    .filter(({ previews }) => previews > 0)
    .map(({ source, channel, previews }) => ({
      key: `${source} ${channel}`,
      label: channel === '' ? text('article.previews.unknown') : channelName(channel),
      value: previews,
    }))
    .sort((one, other) => other.value - one.value);
  if (items.length === 0) return null;
  return (
    <Card title={text('article.previews.title')} about={text('article.previews.about')}>
      {(id) => <BarList labelledBy={id} items={items} />}
    </Card>
  );
}
