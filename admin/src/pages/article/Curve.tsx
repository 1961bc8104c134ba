import type { ArticleReport, Period } from '../../../../core';
import { TrafficPanel } from '../../shared/charts/TrafficPanel';
import { useText } from '../../translations/use-text';
import { medianLine, milestonesOf } from './against-median';

interface CurveProps {
  report: ArticleReport;
  onZoom(period: Period): void;
}

/** The article's days, beside those of the median article after its own publication. */
export function Curve({ report, onZoom }: CurveProps) {
  const text = useText();
  const { series, figures, timeZone, today } = report;
  const { published, publishedAgain } = milestonesOf(report);
  const values = medianLine(report);
  const mark = (at: string | null, label: string) => (at === null ? [] : [{ at, label }]);

  return (
    <TrafficPanel
      title={text('chart.title')}
      series={series}
      step="day"
      timeZone={timeZone}
      figures={figures}
      line={values && { label: text('article.median.line'), values }}
      marks={[
        ...mark(published, text('article.mark.published')),
        ...mark(publishedAgain, text('article.mark.publishedAgain')),
      ]}
      today={today}
      onZoom={onZoom}
    />
  );
}
