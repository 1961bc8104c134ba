import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ChannelRow } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Card } from '../layout/Card';
import { useNarrow } from '../layout/use-narrow';
import { DataTable } from '../table/DataTable';
import { useChannelName } from '../use-channel-name';
import { sentChannels } from './arrivals';
import { NoneYet } from './NoneYet';

interface ChannelsCardProps {
  rows: readonly ChannelRow[];
  onChannel?: (channel: string) => void;
}

const Choose = styled.button`
  padding: 0;
  border: none;
  background: none;
  font: inherit;
  color: inherit;
  text-align: left;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
`;

/** What each channel brings: shares, the visits by their links, visits per share. */
export function ChannelsCard({ rows, onChannel }: ChannelsCardProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const channelName = useChannelName();
  // A fifth column would have a phone scroll sideways.
  const narrow = useNarrow();
  const { sent, likely } = sentChannels(rows);
  const count = (value: number) => (value === 0 ? text('figure.none') : formatNumber(value));

  return (
    <Card title={text('channelsCard.title')} about={text('channelsCard.about')}>
      {(id) => (
        <>
          {sent.length === 0 ? (
            <NoneYet text={text('channelsCard.none')} />
          ) : (
            <DataTable labelledBy={id}>
              <thead>
                <tr>
                  <th scope="col">{text('channelsCard.channel')}</th>
                  <th scope="col" className="number">
                    {text('channelsCard.shares')}
                  </th>
                  <th scope="col" className="number">
                    {text('channelsCard.visits')}
                  </th>
                  <th scope="col" className="number">
                    {text('channelsCard.perShare')}
                  </th>
                  {!narrow && (
                    <th scope="col" className="number">
                      {text('channelsCard.app')}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {sent.map((row) => (
                  <tr key={`${row.source} ${row.channel}`}>
                    <th scope="row">
                      {onChannel === undefined ? (
                        channelName(row.channel)
                      ) : (
                        <Choose type="button" onClick={() => onChannel(row.channel)}>
                          {channelName(row.channel)}
                        </Choose>
                      )}
                      {row.source === 'public' && (
                        <Typography variant="pi" textColor="neutral600">
                          {` · ${text('channels.public')}`}
                        </Typography>
                      )}
                      {narrow && row.appVisits > 0 && (
                        <Typography tag="p" variant="pi" textColor="neutral600">
                          {text('channelsCard.app.visits', { visits: formatNumber(row.appVisits) })}
                        </Typography>
                      )}
                    </th>
                    <td className="number">{count(row.shares)}</td>
                    <td className="number">{count(row.linkVisits)}</td>
                    <td className="number">
                      {row.visitsPerShare === null
                        ? text('figure.none')
                        : formatNumber(row.visitsPerShare, {
                            minimumFractionDigits: 1,
                            maximumFractionDigits: 1,
                          })}
                    </td>
                    {!narrow && <td className="number">{count(row.appVisits)}</td>}
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )}
          {likely > 0 && (
            <Box padding={{ initial: 5, medium: 6 }} paddingTop={{ initial: 3, medium: 3 }}>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {text('channelsCard.likely', { count: likely, visits: formatNumber(likely) })}
              </Typography>
            </Box>
          )}
        </>
      )}
    </Card>
  );
}
