import { CHANNELS, channelLabel, type ChannelId } from '../../core/channels';
import type { Sharing } from '../../core/contracts/sharing';

const article = 'https://www.example.com/articles/hello';

/** What the server would answer for these channels, made with the real link builders. */
export function sampleSharing(channels: readonly ChannelId[], locale = 'en'): Sharing {
  return {
    article: `api::article.article:l2kq:${locale}`,
    url: article,
    title: 'Hello',
    message: 'Worth a read:',
    links: channels.flatMap((id) => {
      const channel = CHANNELS.find((each) => each.id === id);
      if (!channel) return [];
      const url = `${article}?dsl=${channel.code}`;
      return {
        channel: id,
        label: channelLabel(channel, locale),
        private: channel.private,
        url,
        href:
          'href' in channel ? channel.href({ url, title: 'Hello', text: 'Worth a read:' }) : null,
      };
    }),
  };
}
