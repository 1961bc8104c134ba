import type { ChangeEvent } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';

interface WordsInputProps {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  value: string | null | undefined;
  disabled: boolean;
  /** Whether the text may have several lines. */
  isLong?: boolean;
  /** `null`: the default holds. */
  onChange(text: string | null): void;
}

/** A text of the component. */
export function WordsInput(props: WordsInputProps) {
  const { name, label, hint, error, value, disabled, isLong = false, onChange } = props;
  const shared = {
    value: value ?? '',
    disabled,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(target.value || null),
  };
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...shared} /> : <TextInput type="text" {...shared} />}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
