import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ArticlesReport } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import type { Answer } from '../answer';
import { Failed } from '../../../layout/Failed';
import { RowsSkeleton } from '../states/OverviewSkeleton';
import { ArticlesTable, type ArticlesTableProps } from './ArticlesTable';

interface ArticlesSectionProps extends Omit<ArticlesTableProps, 'rows'> {
  answer: Answer<ArticlesReport>;
  pagination: ReactNode;
}

/** The table of articles with its heading, and what stands in for it while it loads or fails. */
export function ArticlesSection({ answer, pagination, ...sorting }: ArticlesSectionProps) {
  const text = useText();
  return (
    <section aria-labelledby="dark-social-articles">
      <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
        <Typography variant="delta" tag="h2" id="dark-social-articles">
          {text('articles.title')}
        </Typography>
        {answer.state === 'ready' && (
          <Typography variant="pi" textColor="neutral600">
            {text('articles.count', { count: answer.report.total })}
          </Typography>
        )}
      </Flex>
      <Box paddingTop={3}>
        {answer.state === 'loading' && <RowsSkeleton />}
        {answer.state === 'failed' && (
          <Failed title={text('failed.title')} reason={answer.reason} onRetry={answer.retry} />
        )}
        {answer.state === 'ready' && (
          <>
            <Box aria-busy={answer.stale} style={{ opacity: answer.stale ? 0.6 : 1 }}>
              <ArticlesTable rows={answer.report.rows} {...sorting} />
            </Box>
            <Typography variant="pi" tag="p" textColor="neutral600" paddingTop={2}>
              {text('articles.estimate')}
            </Typography>
            {pagination}
          </>
        )}
      </Box>
    </section>
  );
}
