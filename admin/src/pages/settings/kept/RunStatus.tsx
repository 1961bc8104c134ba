import { Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Reclassification } from '../../../../../core';
import { useText } from '../../../translations/use-text';

const ICON = { width: '1.6rem', height: '1.6rem' };

/** Progress of the re-classification, or the outcome of the latest. */
export function RunStatus({ run }: { run: Reclassification }) {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const { state, endedAt, looked, changed } = run;
  const counts = text('run.counts', {
    count: looked,
    looked: formatNumber(looked),
    changed: formatNumber(changed),
  });
  const ended =
    endedAt === undefined ? '' : formatDate(endedAt, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <>
      {/* Only changes of state are announced: the counts grow every two seconds. */}
      <VisuallyHidden role="status">
        {state !== 'never' && text(`run.${state}`, { ended })}
      </VisuallyHidden>
      {state !== 'never' && (
        <Flex gap={2} alignItems="flex-start">
          <Flex shrink={0} height="2rem" aria-hidden>
            {state === 'running' && <Loader small />}
            {state === 'done' && <CheckCircle {...ICON} fill="success600" />}
            {state === 'failed' && <WarningCircle {...ICON} fill="danger600" />}
          </Flex>
          <Typography textColor="neutral800">
            {text(`run.${state}`, { ended })} {counts}
          </Typography>
        </Flex>
      )}
    </>
  );
}
