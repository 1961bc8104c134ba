import { useEffect, useId, useReducer, useRef, type FormEvent } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, useNotification } from '@strapi/strapi/admin';
import type { SettingsReport } from '../../../../core';
import { Notice } from '../../shared/layout/Notice';
import { serverUrl } from '../../shared/server-url';
import { useText } from '../../translations/use-text';
import { formReducer, isChanged, startForm } from './form/form-state';
import { useSave } from './form/use-save';
import { KeepingSection } from './keeping/KeepingSection';
import { KeptSection } from './kept/KeptSection';
import { ForgetSection } from './forget/ForgetSection';
import { LeaveGuard } from './LeaveGuard';
import { MailSection } from './mail/MailSection';
import { RulesSection } from './rules/RulesSection';
import { SectionPages } from './section-pages/SectionPages';
import { SharingSection } from './sharing/SharingSection';
import { SiteSection } from './site/SiteSection';
import { StatusSection } from './status/StatusSection';
import { TrialSection } from './trial/TrialSection';

interface SettingsFormProps {
  report: SettingsReport;
  /** Why the latest poll failed, if it did. */
  lookFailed?: string;
  onLook(): void;
  /** Whether the role may delete figures. */
  mayForget?: boolean;
}

/** The page once the settings are loaded. */
export function SettingsForm({ report, lookFailed, onLook, mayForget = false }: SettingsFormProps) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { settings, defaults, fixed, parameter, locales } = report;
  const [state, dispatch] = useReducer(formReducer, settings, startForm);
  const { saving, save } = useSave(dispatch);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const changed = isChanged(state);
  const { draft, saved, errors, refusals } = state;

  useEffect(() => dispatch({ type: 'found', settings }), [settings]);

  // Moves keyboard and screen reader to the first invalid field.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Enter in a field submits too.
    if (changed && !saving) toggleNotification(await save(state));
  };

  return (
    <>
      <LeaveGuard unsaved={changed} />
      <Layouts.Header
        title={text('settings.title')}
        subtitle={text('settings.subtitle')}
        primaryAction={
          fixed.length < Object.keys(settings).length && (
            <Flex gap={2}>
              {changed && (
                <Button
                  variant="tertiary"
                  disabled={saving}
                  onClick={() => dispatch({ type: 'discarded' })}
                >
                  {text('settings.discard')}
                </Button>
              )}
              <Button
                type="submit"
                form={formId}
                startIcon={<Check />}
                loading={saving}
                disabled={!changed}
              >
                {text('settings.save')}
              </Button>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <SiteSection serverUrl={serverUrl()} />
          <TrialSection />
          <Flex
            ref={form}
            tag="form"
            id={formId}
            noValidate
            direction="column"
            alignItems="stretch"
            gap={6}
            onSubmit={(event: FormEvent) => void submit(event)}
          >
            {errors.form.length > 0 && (
              <Notice tone="danger" title={text('settings.refused')}>
                {errors.form.map((message) => (
                  <p key={message}>{message}</p>
                ))}
              </Notice>
            )}
            <SharingSection
              fields={draft.fields}
              fixed={fixed}
              errors={errors.field}
              parameter={parameter}
              locales={locales}
              dispatch={dispatch}
            />
            <KeepingSection
              fields={draft.fields}
              saved={saved}
              fixed={fixed}
              errors={errors.field}
              dispatch={dispatch}
            />
            <MailSection
              mail={draft.fields.mail}
              errors={errors}
              fixed={fixed.includes('mail')}
              dispatch={dispatch}
            />
            <Typography variant="beta" tag="h2" paddingTop={4}>
              {text('settings.advanced')}
            </Typography>
            <RulesSection
              rules={draft.rules}
              errors={errors}
              fixed={fixed.includes('rules')}
              dispatch={dispatch}
            />
            <SectionPages
              value={draft.sections}
              defaults={defaults.sections}
              errors={errors.sections}
              fixed={fixed.includes('sections')}
              dispatch={dispatch}
            />
          </Flex>
          <KeptSection report={report} unsaved={changed} lookFailed={lookFailed} onLook={onLook} />
          <StatusSection />
          {mayForget && <ForgetSection />}
        </Flex>
      </Layouts.Content>
    </>
  );
}
