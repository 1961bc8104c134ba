import { useRef, type ReactNode } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../translations/use-text';
import { readChosen } from '../../shared/channels/chosen-channels';
import { ChannelsInput } from '../channels/ChannelsInput';
import { OfferedChannels } from './OfferedChannels';

interface ChannelChoiceProps {
  name: string;
  /** As stored; none: the site's channels. */
  value: unknown;
  /** The site's channels; `undefined` while they are not known. */
  site: readonly string[] | undefined;
  /** Whether the content type has no share links, so that nothing is on yet. */
  isTypeOff: boolean;
  disabled: boolean;
  error?: string | undefined;
  /** What to say beside a channel, by its id. */
  yields?: ReadonlyMap<string, ReactNode> | undefined;
  onChange(channels: string[] | null): void;
}

/**
 * The channels of an article: the site's, or its own. Its own begin as a copy of the site's, so that
 * adding one takes none away.
 */
export function ChannelChoice(props: ChannelChoiceProps) {
  const { name, value, site, isTypeOff, disabled, error, yields, onChange } = props;
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const isOwn = readChosen(value).length > 0;
  const whose = isOwn ? 'sharing.own' : 'sharing.site';

  const changeOwn = (next: string[] | null) => {
    // The list goes away with its last channel, and with it the focus.
    if (next === null) button.current?.focus();
    onChange(next);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="p" textColor="neutral800" aria-live="polite">
          {text(isTypeOff ? `${whose}.idle` : whose)}
        </Typography>
        {/* One button for both ways keeps the focus where it is. */}
        <Button
          ref={button}
          variant="tertiary"
          size="S"
          disabled={disabled || site === undefined}
          onClick={() => onChange(isOwn ? null : [...(site ?? [])])}
        >
          {text(isOwn ? 'sharing.useSite' : 'sharing.change')}
        </Button>
      </Flex>
      {isOwn ? (
        <ChannelsInput
          name={name}
          label={text('sharing.channels')}
          value={value}
          disabled={disabled}
          yields={yields}
          {...(error !== undefined && { error })}
          onChange={(_, next) => changeOwn(next)}
        />
      ) : (
        site && (
          <Box>
            <OfferedChannels
              label={text('sharing.site.channels')}
              channels={site}
              yields={yields}
            />
          </Box>
        )
      )}
      {yields !== undefined && yields.size > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('sharing.yield.about')}
        </Typography>
      )}
    </Flex>
  );
}
