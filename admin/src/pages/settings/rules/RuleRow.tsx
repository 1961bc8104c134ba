import type { Dispatch } from 'react';
import { Field, IconButton, TextInput } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { RULE_MATCHES, RULE_SOURCES, type OwnRule } from '../../../../../core';
import { Choice } from '../../../shared/layout/Choice';
import { useText } from '../../../translations/use-text';
import type { DraftRule } from '../form/draft';
import type { FormAction } from '../form/form-state';
import { CHANNELS, EXAMPLES } from './examples';
import { RuleFields } from './RuleGrid';

interface RuleRowProps {
  rule: DraftRule;
  /** From 1. */
  position: number;
  errors?: Partial<Record<keyof OwnRule, string>>;
  /** Id of the text that explains the value. */
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
    const refused = errors[name];
    const error = refused === undefined ? undefined : text('settings.expected', { what: refused });
    return { name: `${name}-${key}`, error };
  };
  const valueId = `dark-social-value-${key}`;

  return (
    <RuleFields role="group" data-rule={key} aria-label={text('rules.rule', { position })}>
      <Field.Root {...field('match')}>
        <Field.Label>{text('rules.match')}</Field.Label>
        <Choice
          value={match}
          values={RULE_MATCHES}
          labelOf={(each) => text(`rules.match.${each}`)}
          onChange={(next) => change({ match: next })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('value')} id={valueId}>
        <Field.Label>{text('rules.value')}</Field.Label>
        <TextInput
          // The error first, then the explanation.
          aria-describedby={errors.value === undefined ? guideId : `${valueId}-error ${guideId}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={EXAMPLES[match]}
          value={value}
          onChange={(event) => change({ value: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('source')}>
        <Field.Label>{text('rules.source')}</Field.Label>
        <Choice
          value={source}
          values={RULE_SOURCES}
          labelOf={(each) => text(`source.${each}`)}
          onChange={(next) => change({ source: next })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...field('channel')}>
        <Field.Label>{text('rules.channel')}</Field.Label>
        <TextInput
          autoComplete="off"
          spellCheck={false}
          placeholder={CHANNELS[match]}
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
