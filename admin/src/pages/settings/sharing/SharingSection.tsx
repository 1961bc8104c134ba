import type { Dispatch } from 'react';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { isOfferedChannel, type SettingsReport } from '../../../../../core';
import { ChannelOrder } from '../../../shared/channels/ChannelOrder';
import { Choice } from '../../../shared/layout/Choice';
import { MONOSPACE } from '../../../shared/layout/Code';
import { useText } from '../../../translations/use-text';
import { Check } from '../Check';
import type { Fields } from '../form/draft';
import type { FormAction } from '../form/form-state';
import type { FormErrors } from '../form/server-errors';
import { Section } from '../Section';
import { SettingField } from '../SettingField';
import { Part } from '../site/Part';
import { AddressBar } from './AddressBar';
import { DefaultMessages } from './DefaultMessages';
import { exampleAddress, exampleLink } from './example-link';

interface SharingSectionProps {
  fields: Fields;
  fixed: SettingsReport['fixed'];
  errors: FormErrors['field'];
  parameter: string;
  locales: readonly string[];
  dispatch: Dispatch<FormAction>;
}

const PLACEMENTS = ['query', 'fragment'] as const;

const Example = styled.code`
  font-family: ${MONOSPACE};
  overflow-wrap: anywhere;
`;

/** What share links offer and carry where an entry says nothing else. */
export function SharingSection({
  fields,
  fixed,
  errors,
  parameter,
  locales,
  dispatch,
}: SharingSectionProps) {
  const text = useText();
  const { channels, message, utm, placement, addressBar } = fields;
  const set = (change: Partial<Fields>) => dispatch({ type: 'set', change });
  const of = (name: keyof Fields) => ({ name, error: errors[name], fixed: fixed.includes(name) });

  return (
    <Section title={text('sharing.title')} about={text('sharing.about')}>
      <Flex direction="column" alignItems="stretch" gap={6} maxWidth="64rem">
        <SettingField {...of('channels')} label={text('sharing.default.channels')}>
          <ChannelOrder
            chosen={channels}
            empty={text('sharing.default.channels.none')}
            disabled={fixed.includes('channels')}
            invalid={errors.channels !== undefined}
            onChange={(next) => set({ channels: next.filter(isOfferedChannel) })}
          />
        </SettingField>
        <DefaultMessages
          message={message}
          locales={locales}
          error={errors.message}
          fixed={fixed.includes('message')}
          onChange={(next) => set({ message: next })}
        />
        <Part title={text('sharing.tags')}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Box background="neutral100" hasRadius padding={4}>
              <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={1}>
                {text('sharing.tags.example')}
              </Typography>
              <Typography textColor="neutral800">
                <Example>{exampleLink({ utm, placement }, parameter)}</Example>
              </Typography>
            </Box>
            <Check
              label={text('sharing.utm')}
              hint={text('sharing.utm.hint')}
              checked={utm}
              fixed={fixed.includes('utm')}
              onChange={(next) => set({ utm: next })}
            />
            <SettingField
              {...of('placement')}
              label={text('sharing.placement')}
              hint={text(`sharing.placement.${placement}.hint`)}
            >
              <Choice
                value={placement}
                values={PLACEMENTS}
                disabled={fixed.includes('placement')}
                labelOf={(each) => text(`sharing.placement.${each}`)}
                onChange={(next) => set({ placement: next })}
              />
            </SettingField>
            <Field.Root name="parameter" hint={text('sharing.parameter.hint')}>
              <Field.Label>{text('sharing.parameter')}</Field.Label>
              <TextInput value={parameter} disabled readOnly />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Part>
        <AddressBar
          groups={addressBar.groups}
          example={exampleAddress({ placement }, parameter)}
          error={errors.addressBar}
          fixed={fixed.includes('addressBar')}
          onChange={(groups) => set({ addressBar: { groups } })}
        />
      </Flex>
    </Section>
  );
}
