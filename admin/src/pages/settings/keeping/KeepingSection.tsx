import type { Dispatch } from 'react';
import { Flex, Grid, TextInput } from '@strapi/design-system';
import {
  MAX_EVENTS_DAYS,
  MAX_STATS_MONTHS,
  PRIVACY_SIGNALS,
  type PrivacySignal,
  type Settings,
  type SettingsReport,
} from '../../../../../core';
import { Notice } from '../../../shared/layout/Notice';
import { useText } from '../../../translations/use-text';
import { Check } from '../Check';
import type { Fields } from '../form/draft';
import type { FormAction } from '../form/form-state';
import type { FormErrors } from '../form/server-errors';
import { Section } from '../Section';
import { SettingField } from '../SettingField';
import { Part } from '../site/Part';

interface KeepingSectionProps {
  fields: Fields;
  saved: Settings;
  fixed: SettingsReport['fixed'];
  errors: FormErrors['field'];
  dispatch: Dispatch<FormAction>;
}

const PERIODS = { eventsDays: MAX_EVENTS_DAYS, statsMonths: MAX_STATS_MONTHS } as const;
const PERIOD_NAMES = ['eventsDays', 'statsMonths'] as const;

/** What is kept of visitors, and for how long. */
export function KeepingSection({ fields, saved, fixed, errors, dispatch }: KeepingSectionProps) {
  const text = useText();
  const { visitors, privacySignals, excludeSuspicious } = fields;
  const set = (change: Partial<Fields>) => dispatch({ type: 'set', change });
  const honour = (signal: PrivacySignal, wanted: boolean) =>
    set({
      privacySignals: PRIVACY_SIGNALS.filter((each) =>
        each === signal ? wanted : privacySignals.includes(each),
      ),
    });
  const isShorter = PERIOD_NAMES.some((name) => {
    const next = Number(fields[name]);
    return next >= 1 && next < saved[name];
  });

  return (
    <Section title={text('keeping.title')} about={text('keeping.about')}>
      <Flex direction="column" alignItems="stretch" gap={6} maxWidth="64rem">
        <Check
          label={text('keeping.visitors')}
          hint={text('keeping.visitors.hint')}
          checked={visitors}
          fixed={fixed.includes('visitors')}
          onChange={(next) => set({ visitors: next })}
        />
        <Part title={text('keeping.signals')}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {PRIVACY_SIGNALS.map((signal) => (
              <Check
                key={signal}
                label={text(`keeping.signals.${signal}`)}
                hint={text(`keeping.signals.${signal}.hint`)}
                checked={privacySignals.includes(signal)}
                fixed={fixed.includes('privacySignals')}
                onChange={(wanted) => honour(signal, wanted)}
              />
            ))}
          </Flex>
        </Part>
        <Part title={text('keeping.suspicious')}>
          <Check
            label={text('keeping.suspicious.exclude')}
            hint={text('keeping.suspicious.exclude.hint')}
            checked={excludeSuspicious}
            fixed={fixed.includes('excludeSuspicious')}
            onChange={(next) => set({ excludeSuspicious: next })}
          />
        </Part>
        <Part title={text('keeping.periods')}>
          <Grid.Root gap={4}>
            {PERIOD_NAMES.map((name) => (
              <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch">
                <SettingField
                  name={name}
                  label={text(`keeping.${name}`)}
                  hint={text(`keeping.${name}.hint`)}
                  error={errors[name]}
                  fixed={fixed.includes(name)}
                >
                  <TextInput
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={PERIODS[name]}
                    value={fields[name]}
                    disabled={fixed.includes(name)}
                    onChange={(event) => set({ [name]: event.target.value })}
                  />
                </SettingField>
              </Grid.Item>
            ))}
          </Grid.Root>
          {isShorter && (
            <Notice tone="warning" title={text('keeping.shorter')}>
              {text('keeping.shorter.about')}
            </Notice>
          )}
        </Part>
      </Flex>
    </Section>
  );
}
