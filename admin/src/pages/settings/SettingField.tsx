import type { ReactNode } from 'react';
import { Field, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useText } from '../../translations/use-text';

interface SettingFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** What the server expected instead. */
  error?: string;
  /** Whether the options file sets it, so that it is read-only here. */
  fixed: boolean;
  children: ReactNode;
}

/** A field of a setting: its label, its input, what is wrong with it, and what to know about it. */
export function SettingField({ name, label, hint, error, fixed, children }: SettingFieldProps) {
  const text = useText();
  return (
    <Field.Root
      name={name}
      hint={hint}
      error={error === undefined ? undefined : text('settings.expected', { what: error })}
    >
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
      {fixed && <FixedHere />}
    </Field.Root>
  );
}

/** Says that the options file sets a single field. */
export function FixedHere() {
  const text = useText();
  return (
    <Flex gap={1} alignItems="center">
      <Lock aria-hidden width="1.2rem" height="1.2rem" fill="neutral600" />
      <Typography variant="pi" textColor="neutral800">
        {text('settings.fixed.field')}
      </Typography>
    </Flex>
  );
}
