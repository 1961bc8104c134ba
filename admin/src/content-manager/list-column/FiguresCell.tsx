import { Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { useTable } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { ArticleKey } from '../../../../core';
import { articlePath } from '../../shared/articles/article-paths';
import { useText } from '../../translations/use-text';
import { useMayRead } from '../use-may-read';
import { useDarkSocialArticleFiguresQuery } from './figures-api';

/** How many private visits an entry of the list had. All cells share one request. */
export default function FiguresCell({ uid, documentId, locale }: ArticleKey) {
  const text = useText();
  const { formatNumber } = useIntl();
  const mayRead = useMayRead();
  const rows = useTable('FiguresCell', (table) => table.rows);
  const ids = rows.flatMap((row) =>
    'documentId' in row && typeof row.documentId === 'string' ? [row.documentId] : [],
  );
  const { data, isError } = useDarkSocialArticleFiguresQuery(
    { uid, locale, ids },
    { skip: !mayRead || ids.length === 0 },
  );

  if (!mayRead || isError) {
    return (
      <Typography textColor="neutral600">
        <span aria-hidden>{text('figure.none')}</span>
        <VisuallyHidden tag="span">
          {text(mayRead ? 'failed.title' : 'column.forbidden')}
        </VisuallyHidden>
      </Typography>
    );
  }
  if (data === undefined) return <Typography textColor="neutral500">…</Typography>;

  const figures = data.figures[documentId];
  if (figures === undefined) return <Typography textColor="neutral600">0</Typography>;
  return (
    <Link
      tag={RouterLink}
      to={articlePath({ uid, documentId, locale }, { period: '7d' })}
      // The row itself leads to the entry.
      onClick={(event) => event.stopPropagation()}
    >
      {text('column.of', {
        private: formatNumber(figures.private),
        visits: formatNumber(figures.visits),
      })}
    </Link>
  );
}
