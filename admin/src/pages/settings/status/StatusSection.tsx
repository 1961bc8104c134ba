import { Button, Flex } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { Bone } from '../../../shared/layout/Bone';
import { Notice } from '../../../shared/layout/Notice';
import { useText } from '../../../translations/use-text';
import { Section } from '../Section';
import { useDarkSocialStatusQuery } from '../settings-api';
import { Part } from '../site/Part';
import { Counts } from './Counts';
import { Jobs } from './Jobs';

/** How often the figures are read again, in ms. */
const POLL_MS = 10_000;

/** What the server's process has done since it started, and how its jobs fare. */
export function StatusSection() {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const { data, error, fulfilledTimeStamp, isFetching, refetch } = useDarkSocialStatusQuery(
    undefined,
    { refetchOnMountOrArgChange: true, pollingInterval: POLL_MS },
  );
  const now = fulfilledTimeStamp ?? 0;

  return (
    <Section tag="h3" title={text('status.title')} about={text('status.about')}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {error !== undefined && (
          // Figures that were read before stay, and are said to be old.
          <Notice
            tone={data === undefined ? 'danger' : 'warning'}
            title={text(data === undefined ? 'status.failed' : 'kept.lookFailed')}
          >
            <Flex direction="column" alignItems="flex-start" gap={2}>
              {explain(error)}
              <Button variant="secondary" loading={isFetching} onClick={() => void refetch()}>
                {text('failed.retry')}
              </Button>
            </Flex>
          </Notice>
        )}
        {data === undefined && error === undefined && <Bone aria-hidden height="16rem" />}
        {data !== undefined && (
          <>
            <Counts report={data} now={now} />
            <Part title={text('status.jobs')} tag="h4">
              <Jobs jobs={data.jobs} now={now} />
            </Part>
          </>
        )}
      </Flex>
    </Section>
  );
}
