import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceProps<Value extends string> {
  value: Value;
  values: readonly Value[];
  disabled?: boolean;
  /** Where no visible label stands above it. */
  label?: string;
  labelOf(value: Value): string;
  onChange(value: Value): void;
}

/** A select over a fixed list of words. Belongs inside a `Field.Root`; with `label`, it is small. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { value, values, disabled, label, labelOf, onChange } = props;
  const choose = (chosen: string | number) => {
    const next = values.find((each) => each === chosen);
    if (next !== undefined) onChange(next);
  };
  return (
    <SingleSelect
      value={value}
      disabled={disabled}
      onChange={choose}
      aria-label={label}
      size={label === undefined ? 'M' : 'S'}
    >
      {values.map((each) => (
        <SingleSelectOption key={each} value={each}>
          {labelOf(each)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
