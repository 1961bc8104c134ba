import { useId, useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { CancelButton } from '../../../shared/layout/CancelButton';
import { Points } from '../../../shared/layout/Points';
import { useText } from '../../../translations/use-text';
import { useReclassifyDarkSocialMutation } from '../settings-api';

interface ReclassifyButtonProps {
  /** Days for which individual events are stored. */
  days: number;
  running: boolean;
  unsaved: boolean;
}

/** What to know before it starts. */
const POINTS = ['looks', 'keeps', 'agents'] as const;

/** Starts a re-classification after confirmation. */
export function ReclassifyButton({ days, running, unsaved }: ReclassifyButtonProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const [start, { isLoading }] = useReclassifyDarkSocialMutation();
  const points = useId();
  const [asking, setAsking] = useState(false);
  const period = { count: days, days: formatNumber(days) };

  const reclassify = async () => {
    const answer = await start(undefined);
    setAsking(false);
    if ('error' in answer) toggleNotification({ type: 'danger', message: explain(answer.error) });
  };

  return (
    <Flex gap={3} wrap="wrap">
      <Dialog.Root open={asking} onOpenChange={setAsking}>
        <Dialog.Trigger>
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={running}
            disabled={unsaved}
          >
            {text('reclassify.action', period)}
          </Button>
        </Dialog.Trigger>
        <Dialog.Content aria-describedby={points}>
          <Dialog.Header>{text('reclassify.question', period)}</Dialog.Header>
          <Dialog.Body>
            <Typography tag="div" textColor="neutral800">
              <Points id={points}>
                {POINTS.map((point) => (
                  <li key={point}>{text(`reclassify.${point}`, period)}</li>
                ))}
              </Points>
            </Typography>
          </Dialog.Body>
          <Dialog.Footer>
            <CancelButton />
            <Button fullWidth loading={isLoading} onClick={() => void reclassify()}>
              {text('reclassify.confirm')}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
      {unsaved && (
        <Typography variant="pi" textColor="neutral600">
          {text('reclassify.unsaved')}
        </Typography>
      )}
    </Flex>
  );
}
