import { type Dispatch } from 'react';
import { useAPIErrorHandler, type NotificationConfig } from '@strapi/strapi/admin';
import { useText } from '../../../translations/use-text';
import { useSaveDarkSocialSettingsMutation } from '../settings-api';
import { writeDraft, type Draft } from './draft';
import type { FormAction } from './form-state';
import { readIssues } from './server-errors';

/** Saves the draft, updates the form with the outcome, and returns the notification to show. */
export function useSave(dispatch: Dispatch<FormAction>): {
  saving: boolean;
  save(draft: Draft): Promise<NotificationConfig>;
} {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const [send, { isLoading }] = useSaveDarkSocialSettingsMutation();

  const save = async (sent: Draft): Promise<NotificationConfig> => {
    const answer = await send(writeDraft(sent));
    if ('data' in answer) {
      dispatch({ type: 'saved', sent, settings: answer.data.settings });
      return { type: 'success', message: text('settings.saved') };
    }
    const { error } = answer;
    const issues = readIssues('details' in error ? error.details : undefined);
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
