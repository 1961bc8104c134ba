import { Layouts, Page, useAPIErrorHandler } from '@strapi/strapi/admin';
import { Failed } from '../../shared/layout/Failed';
import { useText } from '../../translations/use-text';
import { settingsApi } from './settings-api';
import { SettingsForm } from './SettingsForm';
import { SettingsSkeleton } from './SettingsSkeleton';

/** Milliseconds between two looks at a re-classification that is on its way. */
const POLL_MS = 2_000;

const { useQueryState, useQuerySubscription } = settingsApi.endpoints.darkSocialSettings;

/** Loads the settings, and keeps looking while a re-classification runs. */
export function SettingsPage() {
  const text = useText();
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
        // What was loaded once stays: a look that fails must not take away what somebody types.
        <SettingsForm report={data} lookFailed={reason} onLook={() => void refetch()} />
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
