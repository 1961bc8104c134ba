import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useText } from '../../translations/use-text';
import { Panel } from './Panel';

interface FailedProps {
  /** What could not be loaded. */
  title: string;
  /** What the server said. */
  reason: string;
  onRetry(): void;
}

/** Replaces content that could not be loaded: says why, and offers to retry. */
export function Failed({ title, reason, onRetry }: FailedProps) {
  const text = useText();
  return (
    <Panel padding={8}>
      <Flex direction="column" gap={4} role="alert">
        <WarningCircle aria-hidden width="3.2rem" height="3.2rem" fill="danger600" />
        <Flex direction="column" gap={1}>
          <Typography variant="delta" tag="h2" textAlign="center">
            {title}
          </Typography>
          <Typography textColor="neutral600" textAlign="center">
            {reason}
          </Typography>
        </Flex>
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {text('failed.retry')}
        </Button>
      </Flex>
    </Panel>
  );
}
