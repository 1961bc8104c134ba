import type { ReactNode } from 'react';
import { Link, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ArticleRow } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import { AFTER_NUMBERS, articleEditor, otherVisits, previewCount } from './columns';
import { Previews } from './Previews';
import { useChannelName } from '../../../shared/use-channel-name';

const Number = styled(Typography)`
  display: block;
  text-align: right;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const Title = styled.div`
  min-width: 18rem;
  max-width: 40rem;

  ${({ theme }) => theme.breakpoints.large} {
    min-width: 20rem;
  }

  overflow-wrap: anywhere;
  white-space: normal;
`;

function Count({ children, below }: { children: ReactNode; below?: ReactNode }) {
  return (
    <Td>
      <Number textColor="neutral800">{children}</Number>
      {below !== undefined && (
        <Number variant="pi" textColor="neutral600">
          {below}
        </Number>
      )}
    </Td>
  );
}

function TitleCell({ row }: { row: ArticleRow }) {
  const text = useText();
  return (
    <Td>
      <Title>
        {row.title === null ? (
          <Typography textColor="neutral600">{text('articles.deleted')}</Typography>
        ) : (
          <Link tag={RouterLink} to={articleEditor(row)}>
            {row.title}
          </Link>
        )}
      </Title>
    </Td>
  );
}

/** The cells of one article, without their row: the table numbers its rows itself. */
export function useArticleCells(): (row: ArticleRow) => ReactNode[] {
  const text = useText();
  const { formatNumber } = useIntl();
  const channelName = useChannelName();
  const none = text('figure.none');

  return (row) => {
    const { bySource, inferredVisits, privateShare, bestChannel, previews } = row;
    const inferred = text('articles.inferred', { value: formatNumber(inferredVisits) });
    return [
      <TitleCell key="title" row={row} />,
      <Td key="locale">
        <Typography textColor="neutral800">{row.locale ?? none}</Typography>
      </Td>,
      <Count key="visits">{formatNumber(row.visits)}</Count>,
      <Count key="private" below={inferredVisits > 0 ? inferred : undefined}>
        {formatNumber(bySource.private)}
      </Count>,
      <Count key="search">{formatNumber(bySource.search)}</Count>,
      <Count key="public">{formatNumber(bySource.public)}</Count>,
      <Count key="other">{formatNumber(otherVisits(row))}</Count>,
      <Count key="privateShare">
        {privateShare === null
          ? none
          : formatNumber(privateShare, { style: 'percent', maximumFractionDigits: 0 })}
      </Count>,
      <Td key="bestChannel" className={AFTER_NUMBERS}>
        <Typography textColor="neutral800">
          {bestChannel === null ? none : channelName(bestChannel)}
        </Typography>
      </Td>,
      <Count
        key="shares"
        below={previewCount(previews) > 0 ? <Previews previews={previews} /> : undefined}
      >
        {formatNumber(row.shares)}
      </Count>,
    ];
  };
}
