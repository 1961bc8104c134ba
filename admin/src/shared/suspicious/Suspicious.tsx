import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { SuspiciousReport, SuspiciousRow } from '../../../../core';
import { useText } from '../../translations/use-text';
import { useArticleTitle } from '../articles/use-article-title';
import { Notice } from '../layout/Notice';
import { SmallLink } from '../layout/SmallLink';
import { useFormatPeriod } from '../period/use-format-period';

/** Most rows that are named. */
const MOST_NAMED = 3;

interface SuspiciousProps {
  report: SuspiciousReport;
  /** Where such events can be left out, for those who may. */
  settingsPath?: string | undefined;
  /** Whether the page is about one article, which needs no title. */
  onArticlePage?: boolean;
}

/** Events that look made up, why, and whether the figures leave them out; nothing where there are none. */
export function Suspicious({ report, settingsPath, onArticlePage = false }: SuspiciousProps) {
  const text = useText();
  const { rows, excluded } = report;
  if (rows.length === 0) return null;
  const more = rows.length - MOST_NAMED;
  return (
    <Notice
      tone={excluded ? 'info' : 'warning'}
      title={text(excluded ? 'suspicious.title.excluded' : 'suspicious.title')}
    >
      <Box tag="ul">
        {rows.slice(0, MOST_NAMED).map((row) => (
          <Line
            key={`${row.uid} ${row.documentId} ${row.locale} ${row.suspicion}`}
            row={row}
            named={!onArticlePage}
          />
        ))}
        {more > 0 && (
          <Typography tag="li" variant="pi" textColor="neutral800" paddingTop={1}>
            {text('suspicious.more', { count: more })}
          </Typography>
        )}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
        {text(excluded ? 'suspicious.excluded' : 'suspicious.counted')}{' '}
        {settingsPath !== undefined && (
          <SmallLink tag={RouterLink} to={settingsPath}>
            {text(excluded ? 'suspicious.count' : 'suspicious.exclude')}
          </SmallLink>
        )}
      </Typography>
    </Notice>
  );
}

function Line({ row, named }: { row: SuspiciousRow; named: boolean }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const titleOf = useArticleTitle();
  const formatPeriod = useFormatPeriod();
  const { visits, shares, suspicion } = row;
  const counts = text('suspicious.counts', {
    visits,
    shares,
    visitsNumber: formatNumber(visits),
    sharesNumber: formatNumber(shares),
    period: formatPeriod(row),
  });
  return (
    <Typography tag="li" variant="pi" textColor="neutral800" paddingTop={1}>
      {named && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {titleOf(row)}{' '}
        </Typography>
      )}
      {counts} {text(`suspicious.${suspicion}`)}
    </Typography>
  );
}
