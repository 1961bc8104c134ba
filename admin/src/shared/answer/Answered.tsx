import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';
import { useText } from '../../translations/use-text';
import { Failed } from '../layout/Failed';
import type { Answer } from './use-answer';

interface AnsweredProps<Report> {
  answer: Answer<Report>;
  /** Stands in until the first report is there. */
  skeleton: ReactNode;
  children(report: Report): ReactNode;
}

/** Shows a report, the outline of it while it loads, or why it could not be loaded. */
export function Answered<Report>({ answer, skeleton, children }: AnsweredProps<Report>) {
  const text = useText();
  if (answer.state === 'loading') return skeleton;
  if (answer.state === 'failed') {
    return <Failed title={text('failed.title')} reason={answer.reason} onRetry={answer.retry} />;
  }
  return (
    <Box aria-busy={answer.stale} style={{ opacity: answer.stale ? 0.6 : 1 }}>
      {children(answer.report)}
    </Box>
  );
}
