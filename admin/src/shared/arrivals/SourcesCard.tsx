import type { ChannelRow, Source } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Card } from '../layout/Card';
import { useChannelName } from '../use-channel-name';
import { bySource, knownChannels, sourceOf } from './arrivals';
import { BarList } from './BarList';
import { NoneYet } from './NoneYet';

interface SourcesCardProps {
  rows: readonly ChannelRow[];
  /** The source that the rows are narrowed to: its channels are listed. */
  source?: Source;
  onSource?: (source: Exclude<Source, 'internal'>) => void;
}

/** Where all visits came from; of one source, its networks, engines, newsletters or sites. */
export function SourcesCard({ rows, source, onSource }: SourcesCardProps) {
  const text = useText();
  const channelName = useChannelName();
  const items =
    source === undefined
      ? bySource(rows).map(({ line, visits }) => ({
          key: line,
          label: text(`sources.${line}`),
          value: visits,
          onChoose: onSource && (() => onSource(sourceOf(line))),
        }))
      : knownChannels(rows).map(({ channel, visits }) => ({
          key: channel,
          label: channelName(channel),
          value: visits,
        }));
  return (
    <Card title={text('sources.title')} about={text('sources.about')}>
      {(id) =>
        items.length === 0 ? (
          <NoneYet text={text('sources.none')} />
        ) : (
          <BarList
            labelledBy={id}
            items={items}
            total={rows.reduce((sum, { visits }) => sum + visits, 0)}
          />
        )
      }
    </Card>
  );
}
