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
  const { published, edited } = milestonesOf(report);
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
        ...mark(edited, text('article.mark.edited')),
      ]}
      today={today}
      onZoom={onZoom}
    />
  );
}
