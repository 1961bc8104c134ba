import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../translations/use-text';

/** The address names no article that anything is known of. */
export function UnknownArticle() {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" aria-hidden />}
      content={
        <Flex tag="span" direction="column" gap={1}>
          <Typography variant="delta">{text('article.unknown')}</Typography>
          <Typography textColor="neutral600">{text('article.unknown.reason')}</Typography>
        </Flex>
      }
    />
  );
}
