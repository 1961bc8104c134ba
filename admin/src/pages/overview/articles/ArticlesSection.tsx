import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ArticlesReport } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import { Answered } from '../../../shared/answer/Answered';
import type { Answer } from '../../../shared/answer/use-answer';
import { RowsSkeleton } from '../states/OverviewSkeleton';
import { ArticlesTable, type ArticlesTableProps } from './ArticlesTable';

interface ArticlesSectionProps extends Omit<ArticlesTableProps, 'rows'> {
  answer: Answer<ArticlesReport>;
  pagination: ReactNode;
}

/** The table of articles with its heading and pagination. */
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
        <Answered answer={answer} skeleton={<RowsSkeleton />}>
          {({ rows }) => (
            <>
              <ArticlesTable rows={rows} {...sorting} />
              <Typography variant="pi" tag="p" textColor="neutral600" paddingTop={2}>
                {text('articles.estimate')}
              </Typography>
              {pagination}
            </>
          )}
        </Answered>
      </Box>
    </section>
  );
}
