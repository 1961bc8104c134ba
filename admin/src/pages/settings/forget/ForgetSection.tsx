import { useState } from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';
import { ForgetButton } from '../../../shared/forget/ForgetButton';
import { useText } from '../../../translations/use-text';
import { Section } from '../Section';

const ENDS = ['from', 'to'] as const;

/** Deletes the figures of a period, for roles that may. */
export function ForgetSection() {
  const text = useText();
  const [days, setDays] = useState({ from: '', to: '' });
  const isPeriod = days.from !== '' && days.to !== '' && days.from <= days.to;
  return (
    <Section tag="h3" title={text('forget.title')} about={text('forget.about')}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        {ENDS.map((end) => (
          <Field.Root key={end} name={`forget-${end}`}>
            <Field.Label>{text(`forget.${end}`)}</Field.Label>
            <TextInput
              type="date"
              value={days[end]}
              onChange={({ target }: { target: { value: string } }) =>
                setDays({ ...days, [end]: target.value })
              }
            />
          </Field.Root>
        ))}
        <ForgetButton request={days} label={text('forget.days.action')} disabled={!isPeriod} />
      </Flex>
    </Section>
  );
}
