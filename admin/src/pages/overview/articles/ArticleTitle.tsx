import { Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ArticleRow } from '../../../../../core';
import { articlePath, editorPath } from '../../../shared/articles/article-paths';
import { useArticleTitle } from '../../../shared/articles/use-article-title';
import { useText } from '../../../translations/use-text';

interface ArticleTitleProps {
  row: ArticleRow;
  /** Parameters of the article's page: of which days it tells. */
  period: Record<string, string>;
}

const Wrapping = styled(Link)`
  overflow-wrap: anywhere;

  > span {
    font-size: ${({ theme }) => theme.fontSizes[2]};
    white-space: normal;
  }
`;

/** The title, which leads to the article's figures, and a small button to its editor. */
export function ArticleTitle({ row, period }: ArticleTitleProps) {
  const text = useText();
  const name = useArticleTitle()(row);
  return (
    <Flex gap={2} justifyContent="space-between">
      <div>
        <Wrapping tag={RouterLink} to={articlePath(row, period)}>
          {name}
        </Wrapping>
        {row.locale !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {row.locale}
          </Typography>
        )}
      </div>
      {row.title !== null && (
        <IconButton
          tag={RouterLink}
          to={editorPath(row)}
          data-noprint
          variant="ghost"
          size="XS"
          label={text('articles.edit', { title: name })}
        >
          <Pencil />
        </IconButton>
      )}
    </Flex>
  );
}
