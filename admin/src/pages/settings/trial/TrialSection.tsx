import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Grid, TextInput } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import type { TrialRequest } from '../../../../../core';
import { Notice } from '../../../shared/layout/Notice';
import { useText } from '../../../translations/use-text';
import { readIssues, translated } from '../form/server-errors';
import { Section } from '../Section';
import { useTryDarkSocialMutation } from '../settings-api';
import { TrialVerdict } from './TrialVerdict';

const NOTHING: Required<TrialRequest> = { url: '', referrer: '', userAgent: '' };

/** What each field is for, by an example. */
const EXAMPLES: Required<TrialRequest> = {
  url: '/articles/hello?dsl=w',
  referrer: 'mail.google.com',
  userAgent: 'Mozilla/5.0 (iPhone; …) Instagram 330.0',
};

const FIELDS = ['url', 'referrer', 'userAgent'] as const;

/** How would it count? Asks the server about an address, a referrer or an agent. */
export function TrialSection() {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const [entered, setEntered] = useState(NOTHING);
  const [ask, { data, error, isLoading, reset }] = useTryDarkSocialMutation();
  const issues = readIssues(error && 'details' in error ? error.details : undefined).map((issue) =>
    translated(issue, text),
  );

  const change = (name: (typeof FIELDS)[number], value: string) => {
    setEntered({ ...entered, [name]: value });
    // A verdict on what no longer stands there would be wrong.
    reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(entered);
  };
  const errorOf = (name: string): string | undefined => {
    const issue = issues.find(({ path }) => path[0] === name);
    return issue && text('settings.expected', { what: issue.message });
  };

  return (
    <Section title={text('trial.title')} about={text('trial.about')}>
      <Flex tag="form" direction="column" alignItems="stretch" gap={4} noValidate onSubmit={submit}>
        <Grid.Root gap={4}>
          {FIELDS.map((name) => (
            <Grid.Item
              key={name}
              col={name === 'url' ? 12 : 6}
              xs={12}
              direction="column"
              alignItems="stretch"
            >
              <Field.Root name={`trial-${name}`} error={errorOf(name)}>
                <Field.Label>{text(`trial.${name}`)}</Field.Label>
                <TextInput
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  placeholder={EXAMPLES[name]}
                  value={entered[name]}
                  onChange={(event) => change(name, event.target.value)}
                />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          ))}
        </Grid.Root>
        <Flex>
          <Button type="submit" variant="secondary" loading={isLoading}>
            {text('trial.action')}
          </Button>
        </Flex>
      </Flex>
      <div aria-live="polite">
        {data && <TrialVerdict report={data} />}
        {error && issues.length === 0 && (
          <Flex paddingTop={4} direction="column" alignItems="stretch">
            <Notice tone="danger" title={text('trial.failed')}>
              {explain(error)}
            </Notice>
          </Flex>
        )}
      </div>
    </Section>
  );
}
