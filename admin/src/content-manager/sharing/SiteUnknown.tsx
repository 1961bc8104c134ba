import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useText } from '../../translations/use-text';
import { Bone } from '../../shared/layout/Bone';
import { FAILURE_REASONS } from '../../shared/answer/failure-reasons';
import type { Answer } from '../../shared/answer/use-answer';

/** Stands in for the site's channels until they are there, or says why they cannot be loaded. */
export function SiteUnknown({ answer }: { answer: Answer<unknown> }) {
  const text = useText();
  if (answer.state === 'ready') return null;
  if (answer.state === 'loading') return <Bone height="3.2rem" aria-hidden />;
  return (
    <Flex role="alert" gap={3} wrap="wrap">
      <Typography variant="pi" textColor="danger600">
        {text('sharing.failed', { reason: text(FAILURE_REASONS[answer.failure.kind]) })}
      </Typography>
      <TextButton type="button" onClick={() => answer.retry()}>
        {text('failed.retry')}
      </TextButton>
    </Flex>
  );
}
