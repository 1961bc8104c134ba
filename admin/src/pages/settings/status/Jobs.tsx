import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { JobState } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import { AGE_FORMAT, ageOf } from '../site/age';
import { Row, Rows } from '../site/Rows';
import { useDuration } from './use-duration';

const ICON = { 'aria-hidden': true, width: '1.6rem', height: '1.6rem' };

interface JobsProps {
  jobs: readonly JobState[];
  /** When they were read, in ms since 1970. */
  now: number;
}

/** What runs by the clock: when it last ran, and whether that went well. */
export function Jobs({ jobs, now }: JobsProps) {
  const text = useText();
  const { formatDate, formatRelativeTime } = useIntl();
  const duration = useDuration();
  return (
    <Rows>
      {jobs.map(({ name, lastRunAt, lastRunFailed, ms }) => (
        <Row key={name}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {text(`status.job.${name}`)}
          </Typography>
          <Flex gap={2} alignItems="flex-start">
            {lastRunAt !== null && (
              <Flex shrink={0} height="2rem">
                {lastRunFailed ? (
                  <WarningCircle {...ICON} fill="danger600" />
                ) : (
                  <CheckCircle {...ICON} fill="success600" />
                )}
              </Flex>
            )}
            <Typography textColor={lastRunAt === null ? 'neutral600' : 'neutral800'}>
              {text(outcome(lastRunAt, lastRunFailed))}
            </Typography>
          </Flex>
          {lastRunAt !== null && (
            <Typography
              variant="pi"
              textColor="neutral600"
              title={formatDate(lastRunAt, { dateStyle: 'medium', timeStyle: 'medium' })}
            >
              {text('status.job.ran', {
                when: formatRelativeTime(...ageOf(lastRunAt, now), AGE_FORMAT),
                duration: duration(ms),
              })}
            </Typography>
          )}
        </Row>
      ))}
    </Rows>
  );
}

function outcome(lastRunAt: string | null, failed: boolean) {
  if (lastRunAt === null) return 'status.job.never';
  return failed ? 'status.job.failed' : 'status.job.done';
}
