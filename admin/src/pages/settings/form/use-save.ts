import { type Dispatch } from 'react';
import { useAPIErrorHandler, type NotificationConfig } from '@strapi/strapi/admin';
import { useText } from '../../../translations/use-text';
import { useSaveDarkSocialSettingsMutation } from '../settings-api';
import { changesOf, writeDraft } from './draft';
import type { FormAction, FormState } from './form-state';
import { readIssues, translated } from './server-errors';

/** Saves what was changed, updates the form with the outcome, and returns the notification to show. */
export function useSave(dispatch: Dispatch<FormAction>): {
  saving: boolean;
  save(state: Pick<FormState, 'draft' | 'saved'>): Promise<NotificationConfig>;
} {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const [send, { isLoading }] = useSaveDarkSocialSettingsMutation();

  const save = async ({
    draft: sent,
    saved,
  }: Pick<FormState, 'draft' | 'saved'>): Promise<NotificationConfig> => {
    // Only that, so that what somebody else saves meanwhile stays.
    const answer = await send(changesOf(writeDraft(sent), saved));
    if ('data' in answer) {
      dispatch({ type: 'saved', sent, settings: answer.data.settings });
      return { type: 'success', message: text('settings.saved') };
    }
    const { error } = answer;
    const issues = readIssues('details' in error ? error.details : undefined).map((issue) =>
      translated(issue, text),
    );
    if (issues.length > 0) {
      dispatch({ type: 'refused', sent, issues });
      return { type: 'danger', message: text('settings.refused.fields') };
    }
    // Not about single values: no network, a lost permission, a server error.
    const message = explain(error);
    dispatch({ type: 'refused', sent, issues: [{ path: [], message }] });
    return { type: 'danger', message: text('settings.refused') };
  };
  return { saving: isLoading, save };
}
