import { Field, TextInput } from '@strapi/design-system';
import { defaultPath, pathProblem, type PathProblem } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { useText, type Text } from '../translations/use-text';
import { optionsOf, typeShape } from './type-shape';

/** What the Content-Type Builder hands to an input of a plugin, as far as this one reads it. */
export interface PathInputProps {
  name: string;
  value?: unknown;
  error?: string;
  onChange(event: { target: { name: string; value: string; type: string } }): void;
  /** The form as it stands. */
  modifiedData?: Record<string, unknown>;
  /** The content type that is edited; absent while a new one is made. */
  contentTypeSchema?: Record<string, unknown> | null;
}

const explain = (text: Text, { kind, name }: PathProblem): string =>
  text(`builder.path.problem.${kind}`, { name });

/** Where entries of a content type are read on the site. Disabled until share links are on. */
export function PathInput(props: PathInputProps) {
  const { name, value, error, onChange, modifiedData, contentTypeSchema } = props;
  const text = useText();
  const enabled = optionsOf(modifiedData, PLUGIN_ID)?.enabled === true;
  const path = typeof value === 'string' ? value : '';
  const shape = {
    ...typeShape(contentTypeSchema),
    // The same form may turn translation on or off.
    localized: optionsOf(modifiedData, 'i18n')?.localized === true,
  };
  const found = enabled ? pathProblem(path.trim(), shape) : undefined;
  // A new type gets its fields after this form, so any name may still become one.
  const isNew = shape.attributes.length === 0;
  const problem = found?.kind === 'field' && isNew ? undefined : found;
  // The builder's form can still be submitted; `tidySchema` then keeps the previous address.
  const wrong = problem && `${explain(text, problem)} ${text('builder.path.kept')}`;
  const plural = modifiedData?.pluralName;

  return (
    <Field.Root
      name={name}
      hint={text(enabled ? 'builder.path.description' : 'builder.path.disabled')}
      error={error || wrong}
    >
      <Field.Label>{text('builder.path.label')}</Field.Label>
      <TextInput
        type="text"
        value={path}
        disabled={!enabled}
        placeholder={defaultPath(typeof plural === 'string' && plural ? plural : '…', shape)}
        onChange={(event: { target: { value: string } }) =>
          onChange({ target: { name, value: event.target.value, type: 'text' } })
        }
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
