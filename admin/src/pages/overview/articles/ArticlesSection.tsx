import type { ReactNode } from 'react';
import { Box, Flex } from '@strapi/design-system';
import type { ArticlesReport } from '../../../../../core';
import { Answered } from '../../../shared/answer/Answered';
import type { Answer } from '../../../shared/answer/use-answer';
import { NoneYet } from '../../../shared/arrivals/NoneYet';
import { Card } from '../../../shared/layout/Card';
import { useNarrow } from '../../../shared/layout/use-narrow';
import { lengthOf } from '../../../shared/period/period';
import { useText } from '../../../translations/use-text';
import type { PageQuery } from '../page-query';
import { RowsSkeleton } from '../states/OverviewSkeleton';
import { ArticleCards } from './ArticleCards';
import { ArticlesTable, type ArticlesViewProps } from './ArticlesTable';
import { ColumnChooser } from './ColumnChooser';
import type { OptionalColumn } from './columns';
import { TitleSearch } from './TitleSearch';

/** Curves of longer periods have a point per week, as the report does. */
const LONGEST_BY_DAY = 90;

interface ArticlesSectionProps extends Pick<ArticlesViewProps, 'comparable' | 'period' | 'onSort'> {
  answer: Answer<ArticlesReport>;
  query: PageQuery;
  pagination: ReactNode;
  onSearch(search: string): void;
  onColumns(columns: readonly OptionalColumn[]): void;
  onReset(): void;
}

/** The articles with their search, columns and pages. */
export function ArticlesSection(props: ArticlesSectionProps) {
  const { answer, query, period, pagination, onSort, onSearch, onColumns, onReset } = props;
  const text = useText();
  const narrow = useNarrow();
  const { channel, source } = query.filter;
  const View = narrow ? ArticleCards : ArticlesTable;
  const total = answer.state === 'ready' ? answer.report.total : undefined;

  return (
    <Card
      title={text('articles.title')}
      about={[
        ...(total === undefined ? [] : [text('articles.count', { count: total })]),
        // Articles are counted by day without their channels.
        ...(channel === undefined && source === undefined ? [] : [text('articles.unfiltered')]),
      ].join(' · ')}
      controls={
        <Flex gap={2} width={{ initial: '100%', medium: 'auto' }}>
          <TitleSearch key={query.search} value={query.search} onSearch={onSearch} />
          <ColumnChooser columns={query.columns} onColumns={onColumns} />
        </Flex>
      }
    >
      {(id) => (
        <Answered
          answer={answer}
          skeleton={<RowsSkeleton />}
          failedTitle={text('articles.failed')}
          onReset={onReset}
        >
          {({ rows }) =>
            rows.length === 0 ? (
              <NoneYet
                text={
                  query.search === ''
                    ? text('articles.empty')
                    : text('articles.noMatch', { search: query.search })
                }
              />
            ) : (
              <>
                <View
                  labelledBy={id}
                  rows={rows}
                  columns={query.columns}
                  unit={lengthOf(query.period) > LONGEST_BY_DAY ? 'week' : 'day'}
                  comparable={props.comparable}
                  period={period}
                  sort={query.sort}
                  order={query.order}
                  onSort={onSort}
                />
                <Box padding={4} data-noprint>
                  {pagination}
                </Box>
              </>
            )
          }
        </Answered>
      )}
    </Card>
  );
}
