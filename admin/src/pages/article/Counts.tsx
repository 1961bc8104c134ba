import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ArticleFigures } from '../../../../core';
import { useText } from '../../translations/use-text';

const Grid = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[6]}`};
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  padding-top: ${({ theme }) => theme.spaces[4]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const COUNTS = ['visits', 'visitors', 'shares', 'publicShares', 'copies', 'previews'] as const;

/** The article's other counts. */
export function Counts({ figures }: { figures: ArticleFigures }) {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <>
      <Grid>
        {COUNTS.map((count) => (
          <Box key={count}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(`article.count.${count}`)}
            </Typography>
            <Typography tag="dd" variant="delta" textColor="neutral800" marginLeft={0}>
              {formatNumber(figures[count])}
            </Typography>
          </Box>
        ))}
      </Grid>
      {figures.visitors > figures.visits && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('article.count.visitors.more')}
        </Typography>
      )}
    </>
  );
}
