import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceProps<Value extends string> {
  value: Value;
  values: readonly Value[];
  disabled?: boolean;
  labelOf(value: Value): string;
  onChange(value: Value): void;
}

/** A select over a fixed list of words. Belongs inside a `Field.Root`. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { value, values, disabled, labelOf, onChange } = props;
  const choose = (chosen: string | number) => {
    const next = values.find((each) => each === chosen);
    if (next !== undefined) onChange(next);
  };
  return (
    <SingleSelect value={value} disabled={disabled} onChange={choose}>
      {values.map((each) => (
        <SingleSelectOption key={each} value={each}>
          {labelOf(each)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
