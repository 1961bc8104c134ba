import { useEffect, useState } from 'react';
import { skipToken } from '@reduxjs/toolkit/query';
import { Layouts, Page, Pagination, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { MAX_PERIOD_DAYS } from '../../../../core';
import { EXPORT_PERMISSIONS, SETTINGS_PATH, SETTINGS_PERMISSIONS } from '../../plugin';
import { useAnswer } from '../../shared/answer/use-answer';
import { useDarkSocialChannelsQuery } from '../../shared/arrivals/channels-api';
import { ExportMenu } from '../../shared/export/ExportMenu';
import { useNarrow } from '../../shared/layout/use-narrow';
import { dayIn } from '../../shared/period/days';
import { lengthOf } from '../../shared/period/period';
import { ForPaper } from '../../shared/print/ForPaper';
import { useDarkSocialSuspiciousQuery } from '../../shared/suspicious/suspicious-api';
import { serverUrl } from '../../shared/server-url';
import { useText } from '../../translations/use-text';
import { DEFAULT_COLUMNS } from './articles/columns';
import { Overview } from './Overview';
import {
  useDarkSocialArticlesQuery,
  useDarkSocialFindingsQuery,
  useDarkSocialOverviewQuery,
  useDarkSocialReferrersQuery,
} from './overview-api';
import { CLEARED, lastPage, periodParams, type AddressChange } from './page-address';
import { DEFAULT_PAGE_SIZE, readPageQuery } from './page-query';

/** Age in seconds from which figures are fetched again when the page is reopened. */
const FRESH_SECONDS = 30;

/** Loads the reports, and keeps the page's state in its URL. */
export function OverviewPage() {
  const text = useText();
  const [{ query: raw }, setQuery] = useQueryParams<Record<string, unknown>>();
  const { allowedActions } = useRBAC([...SETTINGS_PERMISSIONS, ...EXPORT_PERMISSIONS]);
  // Periods are days in the site's time zone; until the first report names it, in the browser's.
  const [timeZone, setTimeZone] = useState<string>();
  const today = dayIn(new Date(), timeZone);
  const query = readPageQuery(raw, today);
  const narrow = useNarrow();
  const { period, filter, sort, order, page, pageSize } = query;

  const fresh = { refetchOnMountOrArgChange: FRESH_SECONDS };
  const tooLong = lengthOf(period) > MAX_PERIOD_DAYS;
  const asked = { ...period, ...filter };
  // What articles and referrers can be narrowed to.
  const { channel: _channel, source: _source, ...narrowed } = asked;
  const search = query.search === '' ? {} : { search: query.search };
  const overview = useDarkSocialOverviewQuery(tooLong ? skipToken : asked, fresh);
  // These are about the whole site.
  const whole = Object.values(filter).every((value) => value === undefined);
  const findings = useDarkSocialFindingsQuery(tooLong || !whole ? skipToken : period, fresh);
  const suspicious = useDarkSocialSuspiciousQuery(tooLong || !whole ? skipToken : period, fresh);
  const channels = useDarkSocialChannelsQuery(tooLong ? skipToken : asked, fresh);
  const referrers = useDarkSocialReferrersQuery(tooLong ? skipToken : narrowed, fresh);
  const articles = useDarkSocialArticlesQuery(
    tooLong ? skipToken : { ...narrowed, ...search, sort, order, page, pageSize },
    fresh,
  );

  const foundAnswer = useAnswer(findings);
  const suspiciousAnswer = useAnswer(suspicious);
  const siteZone = overview.data?.timeZone;
  if (siteZone !== undefined && siteZone !== timeZone) setTimeZone(siteZone);

  const change = (changed: AddressChange) => setQuery(changed);
  const total = articles.data?.total ?? 0;
  // Bookmarks of a page outlive its articles.
  const last = articles.isFetching || !articles.data ? undefined : lastPage(query, total);
  useEffect(() => {
    if (last !== undefined) setQuery({ page: last }, 'push', true);
  }, [last, setQuery]);

  return (
    <ForPaper>
      <Page.Main>
        <Page.Title>{text('overview.title')}</Page.Title>
        <Layouts.Header
          title={text('overview.title')}
          subtitle={text('overview.subtitle')}
          primaryAction={
            allowedActions.canExport === true && (
              <ExportMenu
                period={period}
                reports={[
                  { name: 'overview', label: 'export.overview', params: asked },
                  {
                    name: 'articles',
                    label: 'export.articles',
                    params: { ...narrowed, ...search, sort, order },
                  },
                ]}
              />
            )
          }
        />
        <Layouts.Content>
          <Overview
            query={query}
            today={today}
            serverUrl={serverUrl()}
            overview={useAnswer(overview)}
            findings={whole ? foundAnswer : undefined}
            suspicious={whole ? suspiciousAnswer : undefined}
            channels={useAnswer(channels)}
            referrers={useAnswer(referrers)}
            articles={useAnswer(articles)}
            onPeriod={(choice, chosen) =>
              change({
                from: undefined,
                to: undefined,
                ...periodParams({ choice, period: chosen }),
                page: 1,
              })
            }
            onFilter={(next) =>
              change({
                ...CLEARED,
                search: query.search === '' ? undefined : query.search,
                ...next,
              })
            }
            onCompare={(compare) => change({ compare: compare ? undefined : 'none' })}
            onReset={() => change(CLEARED)}
            onSearch={(next) => change({ search: next === '' ? undefined : next, page: 1 })}
            onColumns={(columns) =>
              change({
                columns: columns.join() === DEFAULT_COLUMNS.join() ? undefined : columns.join(),
              })
            }
            onSort={(nextSort, nextOrder) =>
              setQuery({ sort: nextSort, order: nextOrder, page: 1 }, 'push', true)
            }
            settingsPath={allowedActions.canSettings === true ? SETTINGS_PATH : undefined}
            pagination={
              <Pagination.Root
                defaultPageSize={DEFAULT_PAGE_SIZE}
                pageCount={Math.ceil(total / pageSize)}
                total={total}
              >
                {/* On a phone there is room for the pages only. */}
                {!narrow && <Pagination.PageSize />}
                <Pagination.Links />
              </Pagination.Root>
            }
          />
        </Layouts.Content>
      </Page.Main>
    </ForPaper>
  );
}
