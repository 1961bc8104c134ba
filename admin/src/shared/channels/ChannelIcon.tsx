import { Earth, Lock } from '@strapi/icons';
import { CHANNEL_ICONS, type Channel } from '../../../../core';

const SIZE = '1.6rem';

/**
 * A channel's icon, as the buttons on the site have it; where there is none, a lock for private
 * channels and a globe for public ones.
 */
export function ChannelIcon({ channel }: { channel: Channel | undefined }) {
  const outline = channel && CHANNEL_ICONS[channel.id];
  if (outline === undefined) {
    const Sign = channel?.private === false ? Earth : Lock;
    return <Sign aria-hidden width={SIZE} height={SIZE} fill="neutral500" />;
  }
  return (
    <svg
      aria-hidden
      width={SIZE}
      height={SIZE}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={outline} />
    </svg>
  );
}
