import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ArticleReport } from '../../../../core';
import { ChannelsCard } from '../../shared/arrivals/ChannelsCard';
import { ReferrersCard } from '../../shared/arrivals/ReferrersCard';
import { SourcesCard } from '../../shared/arrivals/SourcesCard';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { useText } from '../../translations/use-text';
import { PreviewsCard } from './PreviewsCard';

const Columns = styled.div`
  display: grid;
  align-items: start;
  gap: ${({ theme }) => theme.spaces[6]};
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

/** How the article was passed on and where its visits came from, by whole months. */
export function Arrivals({ report }: { report: ArticleReport }) {
  const text = useText();
  const formatPeriod = useFormatPeriod();
  const { channels, referrers, months } = report;
  return (
    <Box>
      <Columns>
        <ChannelsCard rows={channels} />
        <SourcesCard rows={channels} />
        <ReferrersCard rows={referrers} />
        <PreviewsCard rows={channels} />
      </Columns>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {text('article.months', { period: formatPeriod(months) })}
      </Typography>
    </Box>
  );
}
