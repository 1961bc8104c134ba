import { Checkbox, Field } from '@strapi/design-system';
import { useText } from '../translations/use-text';
import type { BuilderInputProps } from './builder-input';
import { useTypeState } from './use-type-state';

/** Whether entries get share links. Says where that is set if not in this form. */
export default function SharingSwitch({
  name,
  value,
  onChange,
  contentTypeSchema,
}: BuilderInputProps) {
  const text = useText();
  const { loading, fixed, byComponent } = useTypeState(contentTypeSchema);
  const isOn = value === true;
  const hint = fixed ? 'fixed' : byComponent && !isOn ? 'byComponent' : 'description';

  return (
    <Field.Root name={name} hint={text(`builder.enabled.${hint}`)}>
      <Checkbox
        checked={isOn || fixed !== undefined || byComponent}
        disabled={loading || fixed !== undefined || (byComponent && !isOn)}
        onCheckedChange={(checked) =>
          onChange({ target: { name, value: checked === true, type: 'checkbox' } })
        }
      >
        {text('builder.enabled.label')}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
