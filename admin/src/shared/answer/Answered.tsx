import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';
import { Failed } from '../layout/Failed';
import type { Answer } from './use-answer';
import type { FailureKind } from './failure';
import { FAILURE_REASONS } from './failure-reasons';

interface AnsweredProps<Report> {
  answer: Answer<Report>;
  /** Stands in until the first report is there. */
  skeleton: ReactNode;
  /** Says what could not be loaded; by default, the figures. */
  failedTitle?: string;
  /** Takes away what the server refused, such as a filter of an old bookmark. */
  onReset?: () => void;
  children(report: Report): ReactNode;
}

/** Leaves no gap in a list of cards where there is nothing to show. */
const Shown = styled(Box)`
  &:empty {
    display: none;
  }
`;

/** Shows a report, the outline of it while it loads, or why it could not be loaded. */
export function Answered<Report>(props: AnsweredProps<Report>) {
  const { answer, skeleton, failedTitle, onReset, children } = props;
  const text = useText();
  if (answer.state === 'loading') return skeleton;
  if (answer.state === 'failed') {
    const { failure, retry } = answer;
    return (
      <Failed
        title={failedTitle ?? text('failed.title')}
        reason={text(FAILURE_REASONS[failure.kind])}
        detail={failure.said}
        {...remedy(failure.kind, retry, onReset)}
      />
    );
  }
  return (
    <Shown aria-busy={answer.stale} style={{ opacity: answer.stale ? 0.6 : 1 }}>
      {children(answer.report)}
    </Shown>
  );
}

/** What helps against a failure. To ask again helps only where the answer may be another one. */
function remedy(kind: FailureKind, retry: () => void, reset?: () => void) {
  // Strapi shows its login in place of any page, and returns to the page afterwards.
  if (kind === 'session') return { onLogin: () => window.location.reload() };
  if (kind === 'invalid' && reset !== undefined) return { onReset: reset };
  return kind === 'forbidden' ? {} : { onRetry: retry };
}
