import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatArticleKey, type ArticleFacts } from '../../../core';
import type { Answer } from '../shared/answer/use-answer';
import { articlePath } from '../shared/articles/article-paths';
import { useArticleTitle } from '../shared/articles/use-article-title';
import { Sparkline } from '../shared/figures/Sparkline';
import { useText } from '../translations/use-text';
import { WidgetFailed } from './WidgetFailed';

interface Row extends ArticleFacts {
  sparkline: number[];
}

interface ArticleListProps<Each extends Row> {
  answer: Answer<{ rows: Each[] }>;
  /** What to say where there is no article. */
  none: string;
  /** The article's figures in words. */
  said(row: Each): string;
}

const Item = styled(Flex)`
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Title = styled(Box)`
  overflow-wrap: anywhere;

  /* The design system's link does not break its lines. */
  a,
  a > span {
    white-space: normal;
  }
`;

/** Articles with their figures, or why there are none. */
export function ArticleList<Each extends Row>({ answer, none, said }: ArticleListProps<Each>) {
  const text = useText();
  const titleOf = useArticleTitle();
  if (answer.state === 'loading')
    return <Widget.Loading>{text('overview.loading')}</Widget.Loading>;
  if (answer.state === 'failed') return <WidgetFailed onRetry={answer.retry} />;
  const { rows } = answer.report;
  if (rows.length === 0) return <Widget.NoData>{none}</Widget.NoData>;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-busy={answer.stale}>
      {rows.map((row) => (
        <Item key={formatArticleKey(row)} tag="li" gap={4} paddingTop={3} paddingBottom={3}>
          <Title flex="1" minWidth={0}>
            <Link tag={RouterLink} to={articlePath(row, { period: '7d' })}>
              {titleOf(row)}
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {said(row)}
            </Typography>
          </Title>
          <Sparkline values={row.sparkline} width={72} />
        </Item>
      ))}
    </Flex>
  );
}
