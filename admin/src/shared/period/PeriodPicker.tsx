import { DatePicker, Field, Flex } from '@strapi/design-system';
import { MAX_PERIOD_DAYS, type Period } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Choice } from '../layout/Choice';
import { addDays, dayIn, utcDate, type Day } from './days';
import { PRESETS, presetPeriod, type PeriodChoice } from './period';

const CHOICES: readonly PeriodChoice[] = [...PRESETS, 'custom'];

interface PeriodPickerProps {
  choice: PeriodChoice | 'publication';
  period: Period;
  today: Day;
  onChange(choice: PeriodChoice, period: Period): void;
  /** Offers the days since the publication as well, on the page of one article. */
  onPublication?: () => void;
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
    <Field.Root name={name} width="15rem">
      <DatePicker
        aria-label={label}
        size="S"
        value={utcDate(day)}
        minDate={first === undefined ? undefined : utcDate(first)}
        maxDate={utcDate(last)}
        onChange={(date) => date && onChange(dayIn(date))}
      />
    </Field.Root>
  );
}

/** Chooses the days that the whole page is about. */
export function PeriodPicker(props: PeriodPickerProps) {
  const { choice, period, today, onChange, onPublication } = props;
  const text = useText();
  const choose = (next: PeriodChoice | 'publication') => {
    if (next === 'publication') onPublication?.();
    // A custom period starts from the days on screen.
    else onChange(next, next === 'custom' ? period : presetPeriod(next, today));
  };

  return (
    <Flex gap={2} wrap="wrap">
      <Field.Root name="period" width={onPublication === undefined ? '18rem' : '21rem'}>
        <Choice
          label={text('period.label')}
          value={choice}
          values={onPublication === undefined ? CHOICES : (['publication', ...CHOICES] as const)}
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
            first={addDays(period.to, 1 - MAX_PERIOD_DAYS)}
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
