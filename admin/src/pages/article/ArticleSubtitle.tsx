import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ArticleReport } from '../../../../core';
import { useText } from '../../translations/use-text';

interface ArticleSubtitleProps extends Pick<ArticleReport, 'article'> {
  timeZone?: string;
}

/** When the article was published, and in which language. */
export function ArticleSubtitle({ article, timeZone }: ArticleSubtitleProps) {
  const text = useText();
  const { formatDate, formatDisplayName } = useIntl();
  const { publishedAt, locale, title, hidden } = article;
  const isDeleted = title === null && !hidden;
  const parts = [
    publishedAt === null
      ? !isDeleted && text('article.draft')
      : text('article.published', {
          day: formatDate(publishedAt, { dateStyle: 'long', timeZone }),
        }),
    isDeleted && text('article.deleted.kept'),
    locale !== null && (formatDisplayName(locale, { type: 'language' }) ?? locale),
  ];
  return (
    <Typography tag="p" textColor="neutral600">
      {parts.filter((part) => part !== false).join(' · ')}
    </Typography>
  );
}
