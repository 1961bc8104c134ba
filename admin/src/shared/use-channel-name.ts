import { useIntl } from 'react-intl';
import { channelById, channelLabel } from '../../../core';

/** Names a channel in the language of the panel. */
export function useChannelName(): (id: string) => string {
  const { locale } = useIntl();
  return (id) => {
    const channel = channelById(id);
    // Networks, mail providers and sites are not in the catalogue: their id is their name.
    return channel ? channelLabel(channel, locale) : id;
  };
}
