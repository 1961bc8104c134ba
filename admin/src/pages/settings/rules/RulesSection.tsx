import { useId, useLayoutEffect, useRef, useState, type Dispatch } from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { MAX_RULES } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import type { DraftRule } from '../form/draft';
import type { FormAction } from '../form/form-state';
import type { FormErrors } from '../form/server-errors';
import { Section } from '../Section';
import { FixedRules } from './FixedRules';
import { MatchGuide } from './MatchGuide';
import { RuleGrid, RuleHeads } from './RuleGrid';
import { RuleRow } from './RuleRow';

interface RulesSectionProps {
  rules: DraftRule[];
  errors: FormErrors;
  fixed: boolean;
  dispatch: Dispatch<FormAction>;
}

/** The site's own rows of the attribution tables. */
export function RulesSection(props: RulesSectionProps) {
  const text = useText();
  return (
    <Section tag="h3" title={text('rules.title')} about={text('rules.about')} fixed={props.fixed}>
      {props.fixed ? <FixedRules rules={props.rules} /> : <Rules {...props} />}
    </Section>
  );
}

function Rules({ rules, errors, dispatch }: RulesSectionProps) {
  const text = useText();
  const guide = useId();
  const part = useRef<HTMLDivElement>(null);
  /** Selector of the element to focus after a row was added or removed. */
  const focus = useRef<string>();
  const [news, setNews] = useState('');

  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    part.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  }, [rules]);

  const add = () => {
    dispatch({ type: 'added' });
    focus.current = '[data-rule]:last-of-type input[name^="value"]';
    setNews(text('rules.added', { position: rules.length + 1 }));
  };
  const remove = ({ key }: DraftRule, index: number) => {
    dispatch({ type: 'removed', key });
    const next = rules[index + 1] ?? rules[index - 1];
    focus.current = next
      ? `[data-rule="${next.key}"] [data-action="remove"]`
      : '[data-action="add"]';
    setNews(text('rules.removed', { position: index + 1 }));
  };

  return (
    <Flex ref={part} direction="column" alignItems="stretch" gap={5}>
      <MatchGuide idOf={(match) => `${guide}${match}`} />
      {rules.length === 0 ? (
        <Typography textColor="neutral600">{text('rules.empty')}</Typography>
      ) : (
        <RuleGrid>
          <RuleHeads />
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.key}
              rule={rule}
              position={index + 1}
              errors={errors.rule[rule.key]}
              guideId={`${guide}${rule.match}`}
              dispatch={dispatch}
              onRemove={() => remove(rule, index)}
            />
          ))}
        </RuleGrid>
      )}
      {errors.rules.map((message) => (
        <Typography key={message} role="alert" variant="pi" textColor="danger600">
          {text('settings.expected', { what: message })}
        </Typography>
      ))}
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          data-action="add"
          startIcon={<Plus />}
          disabled={rules.length >= MAX_RULES}
          onClick={add}
        >
          {text('rules.add')}
        </Button>
        {rules.length >= MAX_RULES && (
          <Typography variant="pi" textColor="neutral600">
            {text('rules.full', { count: MAX_RULES })}
          </Typography>
        )}
      </Flex>
      <VisuallyHidden aria-live="polite">{news}</VisuallyHidden>
    </Flex>
  );
}
