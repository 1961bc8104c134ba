import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { RulesPeriod } from '../../../../core';
import { useText } from '../../translations/use-text';
import { SmallLink } from '../../shared/layout/SmallLink';
import { utcDate } from '../../shared/period/days';
import { useFormatPeriod } from '../../shared/period/use-format-period';

interface CountedByProps {
  /** Oldest first. */
  periods: readonly RulesPeriod[];
  /** Where the rules can be changed, for those who may. */
  settingsPath?: string;
}

/** With more versions than this, only their number is shown. */
const MOST_NAMED = 3;

/** Says by which versions of the rules a period was counted, if there are several. */
export function CountedBy({ periods, settingsPath }: CountedByProps) {
  const text = useText();
  const formatPeriod = useFormatPeriod();
  const { formatDate, formatList } = useIntl();
  const latest = periods.at(-1);
  if (latest === undefined || periods.length === 1) return null;

  // Both ends, since rules that were changed and changed back leave gaps and overlaps.
  const named = ({ rulesVersion, ...period }: RulesPeriod) =>
    text('counted.period', { version: rulesVersion, period: formatPeriod(period) });
  const said =
    periods.length > MOST_NAMED
      ? text('counted.many', {
          count: periods.length,
          day: formatDate(utcDate(latest.from), { dateStyle: 'medium', timeZone: 'UTC' }),
        })
      : text('counted.by', { versions: formatList(periods.map(named)) });

  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {said}{' '}
      {settingsPath !== undefined && (
        <SmallLink tag={RouterLink} to={settingsPath}>
          {text('counted.action')}
        </SmallLink>
      )}
    </Typography>
  );
}
