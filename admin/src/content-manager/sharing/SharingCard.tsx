import { useId, type ChangeEvent, type ReactNode } from 'react';
import { Box, Field, Flex, Toggle, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SharingState } from '../../../../core';
import type { Answer } from '../../shared/answer/use-answer';
import { Notice } from '../../shared/layout/Notice';
import { useText } from '../../translations/use-text';
import { ChannelChoice } from './ChannelChoice';
import type { Entry } from './entry-page';
import type { ShareButtons, ShareButtonsField } from './share-buttons';
import { SharingPreview } from './SharingPreview';
import { SiteUnknown } from './SiteUnknown';
import { WordsInput } from './WordsInput';

/** What a person may do with an attribute of the component. */
export type Access = 'edit' | 'read' | 'none';

export interface SharingCardProps {
  /** Path of the component in the form. */
  name: string;
  label: ReactNode;
  /** Whether the label stands above the card already, so that only its group carries it. */
  isHeaded?: boolean;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** The component; absent while it is untouched. */
  value: ShareButtons | null | undefined;
  disabled: boolean;
  access(field: ShareButtonsField): Access;
  /** What is wrong with the component (no name), or with an attribute of it. */
  error(field?: ShareButtonsField): string | undefined;
  onChange(changes: ShareButtons): void;
  /** What the content type's share links are made of. */
  answer: Answer<SharingState>;
  entry: Entry;
  /** What each channel brings on the site, by channel id: drawn beside it. */
  yields?: ReadonlyMap<string, ReactNode>;
}

/** Words and preview: side by side where there is room. */
const Columns = styled(Box)`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: ${({ theme }) => theme.spaces[6]};
`;

/**
 * The whole component `dark-social.share-buttons` as one card: whether an article is shared, by
 * which channels, with which words, and what a reader will send.
 */
export function SharingCard(props: SharingCardProps) {
  const { name, label, labelAction, isHeaded, hint, required, value, disabled } = props;
  const { yields, access, error, onChange, answer, entry } = props;
  const text = useText();
  const title = useId();
  const buttons = value ?? {};
  const isOn = buttons.enabled !== false;
  const state = answer.state === 'ready' ? answer.report : undefined;
  const isLocked = (field: ShareButtonsField) => disabled || access(field) !== 'edit';
  const isTypeOff = state?.turnedOnBy === null;
  const words = (field: 'message' | 'campaign') => ({
    name: `${name}.${field}`,
    value: buttons[field],
    disabled: isLocked(field),
    error: error(field),
    onChange: (next: string | null) => onChange({ [field]: next }),
  });

  return (
    <Field.Root name={name} hint={hint} error={error()} required={required}>
      {isHeaded ? (
        <VisuallyHidden id={title}>{label}</VisuallyHidden>
      ) : (
        <Flex gap={1}>
          <Typography id={title} variant="pi" fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
          {labelAction}
        </Flex>
      )}
      <Flex
        role="group"
        aria-labelledby={title}
        direction="column"
        alignItems="stretch"
        gap={5}
        padding={5}
        background="neutral0"
        borderColor={error() ? 'danger600' : 'neutral200'}
        hasRadius
      >
        {isTypeOff && (
          <Notice tone="info" title={text('sharing.typeIsOff')}>
            {text('sharing.typeIsOff.about')}
          </Notice>
        )}
        {access('enabled') !== 'none' && (
          <Field.Root name={`${name}.enabled`} hint={isOn ? undefined : text('sharing.off.about')}>
            <Field.Label>{text('sharing.enabled')}</Field.Label>
            <Box maxWidth="20rem">
              <Toggle
                onLabel={text('sharing.on')}
                offLabel={text('sharing.off')}
                checked={isOn}
                disabled={isLocked('enabled')}
                onChange={(event: ChangeEvent<HTMLInputElement>) =>
                  onChange({ enabled: event.target.checked })
                }
              />
            </Box>
            <Field.Hint />
          </Field.Root>
        )}
        {isOn && access('channels') !== 'none' && (
          <>
            <ChannelChoice
              name={`${name}.channels`}
              value={buttons.channels}
              site={state?.channels}
              isTypeOff={isTypeOff}
              disabled={isLocked('channels')}
              error={error('channels')}
              yields={yields}
              onChange={(channels) => onChange({ channels })}
            />
            <SiteUnknown answer={answer} />
          </>
        )}
        {isOn && (
          <Columns>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {access('message') !== 'none' && (
                <WordsInput
                  isLong
                  {...words('message')}
                  label={text('sharing.message')}
                  hint={text('sharing.message.hint')}
                />
              )}
              {access('campaign') !== 'none' && (
                <WordsInput
                  {...words('campaign')}
                  label={text('sharing.campaign')}
                  hint={text(
                    state?.links.utm === false ? 'sharing.campaign.noUtm' : 'sharing.campaign.hint',
                  )}
                />
              )}
            </Flex>
            {state && <SharingPreview state={state} entry={entry} buttons={buttons} />}
          </Columns>
        )}
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
