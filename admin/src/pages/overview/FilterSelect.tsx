import { Field } from '@strapi/design-system';
import { Choice } from '../../shared/layout/Choice';

/** Stands for a filter that is not set: a select's option needs a value. */
const ALL = '*';

interface FilterSelectProps<Value extends string> {
  label: string;
  /** The option that does not filter. */
  allLabel: string;
  value: Value | undefined;
  values: readonly Value[];
  nameOf(value: Value): string;
  onChange(value: Value | undefined): void;
}

/** Chooses one value, or all. With one value at most, there is nothing to choose. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, allLabel, value, values, nameOf, onChange } = props;
  // A bookmark may name what is no longer offered.
  const offered = value === undefined || values.includes(value) ? values : [...values, value];
  if (offered.length < 2 && value === undefined) return null;
  return (
    <Field.Root width="17.6rem">
      <Choice<Value | typeof ALL>
        label={label}
        value={value ?? ALL}
        values={[ALL, ...offered]}
        labelOf={(each) => (each === ALL ? allLabel : nameOf(each))}
        onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
      />
    </Field.Root>
  );
}
