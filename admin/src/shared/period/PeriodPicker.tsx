import { DatePicker, Field, Flex } from '@strapi/design-system';
import type { Period } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Choice } from '../layout/Choice';
import { dayIn, utcDate, type Day } from './days';
import { PRESETS, presetPeriod, type PeriodChoice } from './period';

const CHOICES: readonly PeriodChoice[] = [...PRESETS, 'custom'];

interface PeriodPickerProps {
  choice: PeriodChoice;
  period: Period;
  today: Day;
  onChange(choice: PeriodChoice, period: Period): void;
}

interface DayFieldProps {
  label: string;
  name: string;
  day: Day;
  first?: Day;
  last: Day;
  onChange(day: Day): void;
}

/** The picker takes a date's day in UTC, but returns midnight in the local time zone. */
function DayField({ label, name, day, first, last, onChange }: DayFieldProps) {
  return (
    <Field.Root name={name} width="17rem">
      <Field.Label>{label}</Field.Label>
      <DatePicker
        value={utcDate(day)}
        minDate={first === undefined ? undefined : utcDate(first)}
        maxDate={utcDate(last)}
        onChange={(date) => date && onChange(dayIn(date))}
      />
    </Field.Root>
  );
}

/** Chooses the days that the whole page is about. */
export function PeriodPicker({ choice, period, today, onChange }: PeriodPickerProps) {
  const text = useText();
  // A custom period starts from the days on screen.
  const choose = (next: PeriodChoice) =>
    onChange(next, next === 'custom' ? period : presetPeriod(next, today));

  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Field.Root name="period" width="20rem">
        <Field.Label>{text('period.label')}</Field.Label>
        <Choice
          value={choice}
          values={CHOICES}
          labelOf={(each) => text(`period.${each}`)}
          onChange={choose}
        />
      </Field.Root>
      {choice === 'custom' && (
        <>
          <DayField
            name="from"
            label={text('period.from')}
            day={period.from}
            last={period.to}
            onChange={(from) => onChange('custom', { ...period, from })}
          />
          <DayField
            name="to"
            label={text('period.to')}
            day={period.to}
            first={period.from}
            last={today}
            onChange={(to) => onChange('custom', { ...period, to })}
          />
        </>
      )}
    </Flex>
  );
}
