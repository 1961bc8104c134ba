import { channelYields } from '../../admin/src/content-manager/sharing/channel-yields';

const row = (channel: string, shares: number, visitsPerShare: number | null) => ({
  channel,
  shares,
  visitsPerShare,
});

test('tells visits per share by channel', () => {
  const yields = channelYields([row('whatsapp', 120, 2.25), row('email', 30, 0)]);
  expect([...yields]).toEqual([
    ['whatsapp', 2.25],
    ['email', 0],
  ]);
});

test('tells nothing of a channel with too few shares to say, or without a button', () => {
  expect(channelYields([row('signal', 29, 8), row('messenger', 0, null)]).size).toBe(0);
});
