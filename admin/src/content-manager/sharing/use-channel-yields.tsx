import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useDarkSocialChannelsQuery } from '../../shared/arrivals/channels-api';
import { dayIn } from '../../shared/period/days';
import { presetPeriod } from '../../shared/period/period';
import { useText } from '../../translations/use-text';
import { useMayRead } from '../use-may-read';
import { channelYields, YIELD_PRESET } from './channel-yields';

/**
 * What to say beside each channel: its visits per share on the whole site, where they are known. Without
 * the right to see figures nothing is asked, and where they fail the card does without them.
 */
export function useChannelYields(): ReadonlyMap<string, ReactNode> {
  const text = useText();
  const { formatNumber } = useIntl();
  const skip = !useMayRead();
  const period = presetPeriod(YIELD_PRESET, dayIn(new Date()));
  const { data } = useDarkSocialChannelsQuery(period, { skip });
  return new Map(
    [...channelYields(data?.rows ?? [])].map(([channel, perShare]) => [
      channel,
      <Typography key={channel} variant="pi" textColor="neutral600">
        {text('sharing.yield', {
          perShare: formatNumber(perShare, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        })}
      </Typography>,
    ]),
  );
}
