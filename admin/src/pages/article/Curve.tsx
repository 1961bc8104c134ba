import type { ArticleReport, Period } from '../../../../core';
import { TrafficPanel } from '../../shared/charts/TrafficPanel';
import { useText } from '../../translations/use-text';
import { daysOf, medianLine } from './against-median';

interface CurveProps {
  report: ArticleReport;
  onZoom(period: Period): void;
}

/** The article's days, beside those of the median article after its own publication. */
export function Curve({ report, onZoom }: CurveProps) {
  const text = useText();
  const { series, sincePublication, figures, timeZone, today } = report;
  const { published, edited } = daysOf(report);
  const values =
    published !== null && sincePublication?.median
      ? medianLine(series, published, sincePublication.median)
      : undefined;

  return (
    <TrafficPanel
      title={text('chart.title')}
      series={series}
      step="day"
      timeZone={timeZone}
      figures={figures}
      line={values && { label: text('article.median.line'), values }}
      marks={[
        ...(published === null ? [] : [{ at: published, label: text('article.mark.published') }]),
        ...(edited === null ? [] : [{ at: edited, label: text('article.mark.edited') }]),
      ]}
      today={today}
      onZoom={onZoom}
    />
  );
}
