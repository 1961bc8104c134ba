import { Button, Dialog } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** Closes a dialog that asks, in Strapi's own words. */
export function CancelButton() {
  const { formatMessage } = useIntl();
  return (
    <Dialog.Cancel>
      <Button variant="tertiary" fullWidth>
        {formatMessage({ id: 'app.components.Button.cancel', defaultMessage: 'Cancel' })}
      </Button>
    </Dialog.Cancel>
  );
}
