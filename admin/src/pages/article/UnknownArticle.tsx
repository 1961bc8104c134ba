import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../translations/use-text';

/** The address names no article that anything is known of. */
export function UnknownArticle() {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" aria-hidden />}
      content={text('article.unknown')}
    />
  );
}
