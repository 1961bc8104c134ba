import type { Dispatch } from 'react';
import { Field, Grid, Textarea } from '@strapi/design-system';
import { MAIL_LANGUAGES } from '../../../../../core';
import { Choice } from '../../../shared/layout/Choice';
import { useText } from '../../../translations/use-text';
import { MAIL_LISTS, type MailDraft, type MailList } from '../form/draft';
import type { FormAction } from '../form/form-state';
import type { FormErrors } from '../form/server-errors';
import { Section } from '../Section';

interface MailSectionProps {
  mail: MailDraft;
  errors: Pick<FormErrors, 'field' | 'mail'>;
  /** Whether the options file sets them. */
  fixed: boolean;
  dispatch: Dispatch<FormAction>;
}

/** Who receives mails, and in which language. */
export function MailSection({ mail, errors, fixed, dispatch }: MailSectionProps) {
  const text = useText();
  const set = (change: Partial<MailDraft>) =>
    dispatch({ type: 'set', change: { mail: { ...mail, ...change } } });
  const expected = (what: string) => text('settings.expected', { what });
  const errorOf = (list: MailList): string | undefined => {
    const found = errors.mail[list];
    if (!found) return undefined;
    const { message, given } = found;
    return given === undefined
      ? expected(message)
      : text('mail.refused', { what: expected(message), given });
  };

  return (
    <Section title={text('mail.title')} about={text('mail.about')} fixed={fixed}>
      <Grid.Root gap={4} maxWidth="64rem">
        {MAIL_LISTS.map((list) => (
          <Grid.Item key={list} col={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root
              name={`mail.${list}`}
              hint={text(`mail.${list}.hint`)}
              error={errorOf(list)}
            >
              <Field.Label>{text(`mail.${list}`)}</Field.Label>
              <Textarea
                value={mail[list]}
                rows={3}
                disabled={fixed}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => set({ [list]: event.target.value })}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
        ))}
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root
            name="mail.language"
            error={errors.field.mail === undefined ? undefined : expected(errors.field.mail)}
          >
            <Field.Label>{text('mail.language')}</Field.Label>
            <Choice
              value={mail.language}
              values={MAIL_LANGUAGES}
              disabled={fixed}
              labelOf={(each) => text(`mail.language.${each}`)}
              onChange={(language) => set({ language })}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
    </Section>
  );
}
