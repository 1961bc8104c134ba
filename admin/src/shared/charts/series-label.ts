import type { MessageKey } from '../../translations/message';
import type { Series } from './series';

/** The name of a series. */
export const seriesLabel = (series: Series): MessageKey =>
  series === 'shares' ? 'chart.shares' : `degree.${series}`;
