import type {
  ChannelsReport,
  FindingsReport,
  OverviewReport,
  Period,
  ReferrersReport,
  ReportFilter,
  SuspiciousReport,
} from '../../../../core';
import type { Answer } from '../../shared/answer/use-answer';
import type { Day } from '../../shared/period/days';
import type { PeriodChoice } from '../../shared/period/period';
import type { ArticlesSection } from './articles/ArticlesSection';

type ArticlesProps = Parameters<typeof ArticlesSection>[0];

export interface OverviewProps extends Pick<
  ArticlesProps,
  'query' | 'pagination' | 'onSearch' | 'onColumns' | 'onSort' | 'onReset'
> {
  today: Day;
  /** Address of the Strapi server, for the snippet that an empty page shows. */
  serverUrl: string;
  overview: Answer<OverviewReport>;
  /** Absent from a filtered page: they are about the whole site. */
  findings: Answer<FindingsReport> | undefined;
  suspicious: Answer<SuspiciousReport> | undefined;
  channels: Answer<ChannelsReport>;
  referrers: Answer<ReferrersReport>;
  articles: ArticlesProps['answer'];
  /** Where the rules can be changed, for those who may. */
  settingsPath?: string;
  onPeriod(choice: PeriodChoice, period: Period): void;
  onFilter(filter: ReportFilter): void;
  onCompare(compare: boolean): void;
}
