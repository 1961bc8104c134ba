import { useId, useState } from 'react';
import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import {
  OFFERED_CHANNELS,
  type OverviewReport,
  type Period,
  type ReportFilter,
} from '../../../../core';
import { useNarrow } from '../../shared/layout/use-narrow';
import type { Day } from '../../shared/period/days';
import type { PeriodChoice } from '../../shared/period/period';
import { PeriodPicker } from '../../shared/period/PeriodPicker';
import { useFormatPeriod } from '../../shared/period/use-format-period';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';
import { FilterSelect } from './FilterSelect';
import { VISIT_SOURCES, type PageQuery } from './page-query';

/** Stays in sight while the page scrolls below it. */
const Bar = styled.div`
  position: sticky;
  top: 0;
  z-index: 2;
  /* As wide as the page, so that nothing looks out beside it. */
  margin: ${({ theme }) => `0 -${theme.spaces[4]}`};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  background: ${({ theme }) => theme.colors.neutral100};

  @media print {
    position: static;
    margin: 0;
    padding: ${({ theme }) => `0 ${theme.spaces[6]}`};
  }
`;

interface FilterBarProps {
  query: PageQuery;
  today: Day;
  /** What there is to filter by, once it is known. */
  filters?: OverviewReport['filters'];
  timeZone?: string;
  onPeriod(choice: PeriodChoice, period: Period): void;
  onFilter(filter: ReportFilter): void;
}

/** Which days the page is about, and which visits. */
export function FilterBar(props: FilterBarProps) {
  const { query, today, filters, timeZone, onPeriod, onFilter } = props;
  const text = useText();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const selectsId = useId();
  const days = useFormatPeriod()(query.period);
  const count = Object.keys(query.filter).length;

  return (
    <Bar role="search" aria-label={text('filter.label')}>
      <Flex gap={2} wrap="wrap" data-noprint>
        <PeriodPicker
          choice={query.choice}
          period={query.period}
          today={today}
          onChange={onPeriod}
        />
        {narrow && (
          <Button
            variant="tertiary"
            startIcon={<Filter />}
            aria-expanded={open}
            aria-controls={selectsId}
            onClick={() => setOpen(!open)}
          >
            {text('filter.count', { count })}
          </Button>
        )}
        {(!narrow || open) && (
          <Flex id={selectsId} gap={2} wrap="wrap">
            <Selects filter={query.filter} filters={filters} onFilter={onFilter} />
            {count > 0 && (
              <TextButton onClick={() => onFilter({})}>{text('filter.clear')}</TextButton>
            )}
          </Flex>
        )}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {timeZone === undefined ? days : text('period.zone', { period: days, zone: timeZone })}
      </Typography>
    </Bar>
  );
}

interface SelectsProps extends Pick<FilterBarProps, 'filters' | 'onFilter'> {
  filter: ReportFilter;
}

function Selects({ filter, filters, onFilter }: SelectsProps) {
  const text = useText();
  const channelName = useChannelName();
  const { formatDisplayName } = useIntl();
  const select = <Key extends keyof ReportFilter>(
    key: Key,
    values: readonly NonNullable<ReportFilter[Key]>[],
    nameOf: (value: NonNullable<ReportFilter[Key]>) => string,
  ) => (
    <FilterSelect
      label={text(`filter.${key}`)}
      allLabel={text(`filter.${key}.all`)}
      value={filter[key]}
      values={values}
      nameOf={nameOf}
      onChange={(value) => onFilter({ ...filter, [key]: value })}
    />
  );
  return (
    <>
      {select(
        'type',
        filters?.types.map(({ uid }) => uid) ?? [],
        (uid) => filters?.types.find((type) => type.uid === uid)?.name ?? uid,
      )}
      {select(
        'locale',
        filters?.locales ?? [],
        (locale) => formatDisplayName(locale, { type: 'language' }) ?? locale,
      )}
      {select(
        'channel',
        OFFERED_CHANNELS.map(({ id }) => id),
        channelName,
      )}
      {select('source', VISIT_SOURCES, (source) => text(`source.${source}`))}
    </>
  );
}
