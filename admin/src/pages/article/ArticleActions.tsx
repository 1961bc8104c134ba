import { Flex, LinkButton } from '@strapi/design-system';
import { ExternalLink, Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { formatArticleKey, type ArticleReport } from '../../../../core';
import { editorPath } from '../../shared/articles/article-paths';
import { ForgetButton } from '../../shared/forget/ForgetButton';
import { useText } from '../../translations/use-text';

/** Leads to the entry and to its page on the site, as far as there are such, and deletes its figures. */
export function ArticleActions({
  article,
  mayForget = false,
}: Pick<ArticleReport, 'article'> & { mayForget?: boolean }) {
  const text = useText();
  const isDeleted = article.title === null && !article.hidden;
  return (
    <Flex gap={2} wrap="wrap" data-noprint>
      {mayForget && (
        <ForgetButton
          request={{ article: formatArticleKey(article) }}
          label={text('forget.article.action')}
        />
      )}
      {article.url !== null && (
        <LinkButton
          variant="tertiary"
          startIcon={<ExternalLink />}
          href={article.url}
          target="_blank"
          rel="noopener"
        >
          {text('article.open')}
        </LinkButton>
      )}
      {!isDeleted && !article.hidden && (
        <LinkButton variant="secondary" startIcon={<Pencil />} tag={Link} to={editorPath(article)}>
          {text('article.edit')}
        </LinkButton>
      )}
    </Flex>
  );
}
