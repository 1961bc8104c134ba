import type { Dispatch } from 'react';
import {
  Field,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { RULE_MATCHES, RULE_SOURCES, type OwnRule } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import type { DraftRule } from '../form/draft';
import type { FormAction } from '../form/form-state';
import { RuleFields } from './RuleGrid';
import { MATCHES, SOURCE_LABELS } from './rule-texts';

interface RuleRowProps {
  rule: DraftRule;
  /** From 1. */
  position: number;
  errors?: Partial<Record<keyof OwnRule, string>>;
  /** Of the text that explains what the value is compared with. */
  guideId: string;
  dispatch: Dispatch<FormAction>;
  onRemove(): void;
}

/** One rule, with its four fields and the button that removes it. */
export function RuleRow({
  rule,
  position,
  errors = {},
  guideId,
  dispatch,
  onRemove,
}: RuleRowProps) {
  const text = useText();
  const { key, match, value, source, channel } = rule;
  const change = (change: Partial<OwnRule>) => dispatch({ type: 'changed', key, change });
  const field = (name: keyof OwnRule) => {
    const what = errors[name];
    const error = what === undefined ? undefined : text('settings.expected', { what });
    return { name: `${name}-${key}`, error };
  };
  const valueId = `dark-social-value-${key}`;

  return (
    <RuleFields role="group" data-rule={key} aria-label={text('rules.rule', { position })}>
      <Field.Root {...field('match')}>
        <Field.Label>{text('rules.match')}</Field.Label>
        <SingleSelect
          value={match}
          onChange={(chosen: string | number) => {
            const next = RULE_MATCHES.find((each) => each === chosen);
            if (next !== undefined) change({ match: next });
          }}
        >
          {RULE_MATCHES.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {text(MATCHES[each].label)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('value')} id={valueId}>
        <Field.Label>{text('rules.value')}</Field.Label>
        <TextInput
          // What is wrong comes first, then what the field is for.
          aria-describedby={errors.value === undefined ? guideId : `${valueId}-error ${guideId}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={MATCHES[match].example}
          value={value}
          onChange={(event) => change({ value: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('source')}>
        <Field.Label>{text('rules.source')}</Field.Label>
        <SingleSelect
          value={source}
          onChange={(chosen: string | number) => {
            const next = RULE_SOURCES.find((each) => each === chosen);
            if (next !== undefined) change({ source: next });
          }}
        >
          {RULE_SOURCES.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {text(SOURCE_LABELS[each])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('channel')}>
        <Field.Label>{text('rules.channel')}</Field.Label>
        <TextInput
          autoComplete="off"
          spellCheck={false}
          placeholder="our-newsletter"
          value={channel}
          onChange={(event) => change({ channel: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <div className="remove">
        <IconButton
          variant="ghost"
          data-action="remove"
          label={text('rules.remove', { position })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </div>
    </RuleFields>
  );
}
