import { bySource, knownChannels, sentChannels } from '../../admin/src/shared/arrivals/arrivals';
import { channelRow, channelsReport } from './overview-reports';

test('tells newsletters from ads among campaigns', () => {
  const rows = [
    channelRow({ source: 'campaign', channel: 'mailchimp', visits: 150 }),
    channelRow({ source: 'campaign', channel: 'x', visits: 30, paidVisits: 20 }),
    channelRow({ source: 'direct', channel: '', visits: 40 }),
    channelRow({ source: 'internal', channel: '', visits: 99 }),
  ];
  expect(bySource(rows)).toEqual([
    { line: 'letters', visits: 160 },
    { line: 'direct', visits: 40 },
    { line: 'ads', visits: 20 },
  ]);
});

test('lists the channels that links are sent through, and what is of none', () => {
  const { sent, likely } = sentChannels(channelsReport.rows);
  expect(sent.map(({ channel }) => channel)).toEqual([
    'whatsapp',
    'email',
    'copy',
    'telegram',
    'facebook',
  ]);
  expect(likely).toBe(402);
});

test('leaves what has no name out of the channels of a source', () => {
  expect(
    knownChannels([
      channelRow({ source: 'search', channel: '', visits: 9 }),
      channelRow({ source: 'search', channel: 'bing', visits: 2 }),
      channelRow({ source: 'search', channel: 'google', visits: 5 }),
    ]).map(({ channel }) => channel),
  ).toEqual(['google', 'bing']);
});
