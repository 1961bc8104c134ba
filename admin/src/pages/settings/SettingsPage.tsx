import { Layouts, Page, useAPIErrorHandler, useRBAC } from '@strapi/strapi/admin';
import { FORGET_PERMISSIONS } from '../../plugin';
import { Failed } from '../../shared/layout/Failed';
import { useText } from '../../translations/use-text';
import { settingsApi } from './settings-api';
import { SettingsForm } from './SettingsForm';
import { SettingsSkeleton } from './SettingsSkeleton';

/** Polling interval while a re-classification runs, in ms. */
const POLL_MS = 2_000;

const { useQueryState, useQuerySubscription } = settingsApi.endpoints.darkSocialSettings;

/** Loads the settings, and polls while a re-classification runs. */
export function SettingsPage() {
  const text = useText();
  const { allowedActions } = useRBAC(FORGET_PERMISSIONS);
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const { data, error, isFetching } = useQueryState(undefined);
  const running = data?.reclassification.state === 'running';
  const { refetch } = useQuerySubscription(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: running ? POLL_MS : 0,
  });
  const reason = error && !isFetching ? explain(error) : undefined;

  return (
    <Page.Main aria-busy={data === undefined && reason === undefined}>
      <Page.Title>{text('settings.title')}</Page.Title>
      {data !== undefined ? (
        // A failed poll must not discard what the user is typing.
        <SettingsForm
          report={data}
          lookFailed={reason}
          onLook={() => void refetch()}
          mayForget={allowedActions['canForget'] === true}
        />
      ) : (
        <>
          <Layouts.Header title={text('settings.title')} subtitle={text('settings.subtitle')} />
          <Layouts.Content>
            {reason === undefined ? (
              <SettingsSkeleton />
            ) : (
              <Failed
                title={text('settings.failed')}
                reason={reason}
                onRetry={() => void refetch()}
              />
            )}
          </Layouts.Content>
        </>
      )}
    </Page.Main>
  );
}
