import { useEffect } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { defaultPath, type PathProblem } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { useText, type Text } from '../translations/use-text';
import { addressProblem, rememberOpened, shapeInForm } from './address-problem';
import type { BuilderInputProps } from './builder-input';
import { isRecord, optionsOf } from './plugin-options';
import { useTypeState } from './use-type-state';

const explain = (text: Text, { kind, name }: PathProblem): string =>
  text(`builder.path.problem.${kind}`, { name });

/**
 * Where entries of a content type are read on the site. Disabled until share links are on, and where
 * the options file or a developer's schema file has it.
 */
export default function PathInput(props: BuilderInputProps) {
  const { name, value, error, onChange, modifiedData, contentTypeSchema } = props;
  const text = useText();
  const { loading, fixed, byComponent } = useTypeState(contentTypeSchema);
  const isOn = optionsOf(modifiedData, PLUGIN_ID)?.enabled === true;
  // A developer may write one address per locale into the schema file; this form keeps them.
  const isPerLocale = isRecord(value);
  const shape = shapeInForm(modifiedData, contentTypeSchema);
  useEffect(() => rememberOpened(modifiedData, shape));

  const canType = !loading && !fixed && !isPerLocale && (isOn || byComponent);
  const hint = fixed
    ? 'fixed'
    : isPerLocale
      ? 'perLocale'
      : isOn || byComponent
        ? 'description'
        : 'disabled';
  const problem = fixed ? undefined : addressProblem(modifiedData, shape);
  const plural = modifiedData?.pluralName;
  const own = typeof value === 'string' ? value : '';

  const change = (path: string) => {
    onChange({ target: { name, value: path, type: 'text' } });
    // The address belongs to the switch, which the component has made unnecessary so far.
    if (!isOn && path !== '') {
      onChange({
        target: { name: `pluginOptions.${PLUGIN_ID}.enabled`, value: true, type: 'checkbox' },
      });
    }
  };

  return (
    <Field.Root
      name={name}
      hint={text(`builder.path.${hint}`)}
      error={problem ? explain(text, problem) : error}
    >
      <Field.Label>{text('builder.path.label')}</Field.Label>
      <TextInput
        type="text"
        value={fixed ? fixed.paths.join(', ') : own}
        disabled={!canType}
        placeholder={defaultPath(typeof plural === 'string' && plural ? plural : '…', shape)}
        onChange={(event: { target: { value: string } }) => change(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
