import { useState } from 'react';
import { Layouts, Page, Pagination, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { SETTINGS_PATH, SETTINGS_PERMISSIONS } from '../../plugin';
import { useText } from '../../translations/use-text';
import { useAnswer } from '../../shared/answer/use-answer';
import { Overview } from './Overview';
import { useDarkSocialArticlesQuery, useDarkSocialOverviewQuery } from './overview-api';
import { DEFAULT_PAGE_SIZE, readPageQuery } from './page-query';
import { dayIn } from '../../shared/period/days';

/** Age in seconds from which figures are fetched again when the page is reopened. */
const FRESH_SECONDS = 30;

/** Loads the reports, and keeps the page's state in its URL. */
export function OverviewPage() {
  const text = useText();
  const [{ query: raw }, setQuery] = useQueryParams<Record<string, unknown>>();
  const { allowedActions } = useRBAC(SETTINGS_PERMISSIONS);
  // Periods are days in the site's time zone; until the first report names it, in the browser's.
  const [timeZone, setTimeZone] = useState<string>();
  const today = dayIn(new Date(), timeZone);
  const query = readPageQuery(raw, today);
  const { period, sort, order, page, pageSize } = query;

  const fresh = { refetchOnMountOrArgChange: FRESH_SECONDS };
  const overview = useDarkSocialOverviewQuery(period, fresh);
  const articles = useDarkSocialArticlesQuery({ ...period, sort, order, page, pageSize }, fresh);

  const siteZone = overview.data?.timeZone;
  if (siteZone !== undefined && siteZone !== timeZone) setTimeZone(siteZone);

  const total = articles.data?.total ?? 0;

  return (
    <Page.Main>
      <Page.Title>{text('overview.title')}</Page.Title>
      <Layouts.Header title={text('overview.title')} subtitle={text('overview.subtitle')} />
      <Layouts.Content>
        <Overview
          query={query}
          today={today}
          serverUrl={window.strapi.backendURL}
          overview={useAnswer(overview)}
          articles={useAnswer(articles)}
          onPeriod={(choice, { from, to }) =>
            setQuery(
              // Presets stay relative: a bookmark of "last 7 days" moves on with time.
              choice === 'custom'
                ? { period: choice, from, to, page: 1 }
                : { period: choice, from: undefined, to: undefined, page: 1 },
            )
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
              <Pagination.PageSize />
              <Pagination.Links />
            </Pagination.Root>
          }
        />
      </Layouts.Content>
    </Page.Main>
  );
}
