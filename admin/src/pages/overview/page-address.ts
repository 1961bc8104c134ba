import type { PageQuery } from './page-query';

/** The parameters of the page's address that a change writes; `undefined` takes one away. */
export type AddressChange = Record<string, string | number | undefined>;

/** Parameters that say of which days a page tells. Presets stay relative: bookmarks move on. */
export function periodParams({
  choice,
  period,
}: Pick<PageQuery, 'choice' | 'period'>): Record<string, string> {
  return choice === 'custom' ? { period: choice, ...period } : { period: choice };
}

/** Takes away everything that narrows the page. */
export const CLEARED: AddressChange = {
  type: undefined,
  locale: undefined,
  channel: undefined,
  source: undefined,
  search: undefined,
  page: undefined,
};

/** The last page of a list, where the address asks for one beyond it. */
export function lastPage(
  { page, pageSize }: Pick<PageQuery, 'page' | 'pageSize'>,
  total: number,
): number | undefined {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return page > last ? last : undefined;
}
