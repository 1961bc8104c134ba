import { useEffect } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useBlocker } from 'react-router-dom';

/**
 * Asks before unsaved changes are lost, in Strapi's own words. Strapi's `Blocker` does the same,
 * but only inside Strapi's `Form`.
 */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { formatMessage } = useIntl();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname !== nextLocation.pathname,
  );

  // When the tab is closed, only the browser can ask.
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
    >
      <ConfirmDialog
        endAction={
          <Button variant="danger" fullWidth onClick={() => blocker.proceed?.()}>
            {formatMessage({ id: 'app.components.Button.confirm', defaultMessage: 'Confirm' })}
          </Button>
        }
      >
        {formatMessage({
          id: 'global.prompt.unsaved',
          defaultMessage: 'You have unsaved changes, are you sure you want to leave?',
        })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
