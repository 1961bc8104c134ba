import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Filter, SignOut, WarningCircle } from '@strapi/icons';
import { useText } from '../../translations/use-text';
import { Panel } from './Panel';

interface FailedProps {
  /** What could not be loaded. */
  title: string;
  /** Why, and what can be done about it. */
  reason: string;
  /** What the server said, in its own words. */
  detail?: string;
  onRetry?: () => void;
  onLogin?: () => void;
  onReset?: () => void;
}

/** Replaces content that could not be loaded: says why, and offers what helps. */
export function Failed({ title, reason, detail, onRetry, onLogin, onReset }: FailedProps) {
  const text = useText();
  return (
    <Panel padding={{ initial: 5, medium: 8 }}>
      <Flex direction="column" gap={4} role="alert">
        <WarningCircle aria-hidden width="2.4rem" height="2.4rem" fill="danger600" />
        <Flex direction="column" gap={1}>
          <Typography variant="delta" tag="h2" textAlign="center">
            {title}
          </Typography>
          <Typography textColor="neutral600" textAlign="center">
            {reason}
          </Typography>
          {detail !== undefined && (
            <Typography variant="pi" textColor="neutral600" textAlign="center" lang="en">
              {detail}
            </Typography>
          )}
        </Flex>
        {onRetry && (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('failed.retry')}
          </Button>
        )}
        {onLogin && (
          <Button variant="secondary" startIcon={<SignOut />} onClick={onLogin}>
            {text('failed.login')}
          </Button>
        )}
        {onReset && (
          <Button variant="secondary" startIcon={<Filter />} onClick={onReset}>
            {text('failed.reset')}
          </Button>
        )}
      </Flex>
    </Panel>
  );
}
