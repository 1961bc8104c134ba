import { Flex, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useText } from '../translations/use-text';

/** Replaces figures that could not be loaded, and offers to ask for them again. */
export function WidgetFailed({ onRetry }: { onRetry(): void }) {
  const text = useText();
  return (
    <Flex role="alert" height="100%" direction="column" justifyContent="center" gap={3}>
      <WarningCircle aria-hidden width="2.4rem" height="2.4rem" fill="danger600" />
      <Typography textColor="neutral600">{text('failed.title')}</Typography>
      <TextButton startIcon={<ArrowClockwise />} onClick={onRetry}>
        {text('failed.retry')}
      </TextButton>
    </Flex>
  );
}
