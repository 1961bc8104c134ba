import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../../translations/use-text';

/** There are figures, but none in this period. */
export function Quiet({ onLonger }: { onLonger?: () => void }) {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" aria-hidden />}
      content={text('quiet.text')}
      action={
        onLonger && (
          <Button variant="secondary" onClick={onLonger}>
            {text('quiet.action')}
          </Button>
        )
      }
    />
  );
}
