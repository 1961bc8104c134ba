import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import type { SiteState } from '../../../../../core';
import { Bone } from '../../../shared/layout/Bone';
import { Notice } from '../../../shared/layout/Notice';
import { CodeBlock } from '../../../shared/setup/CodeBlock';
import { Missing } from '../../../shared/setup/Missing';
import { snippet } from '../../../shared/setup/snippet';
import { useText } from '../../../translations/use-text';
import { Section } from '../Section';
import { useDarkSocialSiteCheckQuery, useDarkSocialSiteQuery } from '../settings-api';
import { EnabledTypes } from './EnabledTypes';
import { Origins } from './Origins';
import { Part } from './Part';

/** How often the page looks whether an event has arrived, in ms: whoever sets a site up waits for it. */
const POLL_MS = 10_000;

/** The state of the site: whether it answers and reports, what is enabled, and the lines to paste. */
export function SiteSection({ serverUrl }: { serverUrl: string }) {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const { data, error, fulfilledTimeStamp, isFetching, refetch } = useDarkSocialSiteQuery(
    undefined,
    {
      refetchOnMountOrArgChange: true,
      pollingInterval: POLL_MS,
    },
  );

  return (
    <Section title={text('site.title')} about={text('site.about')}>
      {data !== undefined && (
        <State state={data} now={fulfilledTimeStamp ?? 0} serverUrl={serverUrl} />
      )}
      {data === undefined && error === undefined && <Bone aria-hidden height="12rem" />}
      {data === undefined && error !== undefined && (
        <Notice tone="danger" title={text('site.failed')}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {explain(error)}
            <Button variant="secondary" loading={isFetching} onClick={() => void refetch()}>
              {text('failed.retry')}
            </Button>
          </Flex>
        </Notice>
      )}
    </Section>
  );
}

interface StateProps {
  state: SiteState;
  /** When it was looked up, in ms since 1970. */
  now: number;
  serverUrl: string;
}

function State({ state, now, serverUrl }: StateProps) {
  const text = useText();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const { origins, types, missing } = state;
  const check = useDarkSocialSiteCheckQuery(undefined, {
    skip: origins.length === 0,
    refetchOnMountOrArgChange: true,
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {missing.length > 0 && (
        <Notice tone="warning" title={text('setup.incomplete')}>
          <Missing missing={missing} />
        </Notice>
      )}
      {origins.length > 0 && (
        <Part
          title={text('site.origins')}
          action={
            <Button
              variant="tertiary"
              size="S"
              startIcon={<ArrowClockwise />}
              loading={check.isFetching}
              onClick={() => void check.refetch()}
            >
              {text('site.check')}
            </Button>
          }
        >
          <Origins
            origins={origins}
            now={now}
            // After a failure the former answers are none any more.
            answers={check.isFetching ? undefined : check.error ? [] : (check.data ?? [])}
            failed={check.error && !check.isFetching ? explain(check.error) : undefined}
          />
        </Part>
      )}
      {types.length > 0 && (
        <Part title={text('site.types')}>
          <EnabledTypes types={types} />
        </Part>
      )}
      <Part title={text('site.snippet')}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('site.snippet.about')}
        </Typography>
        <CodeBlock code={snippet(serverUrl)} />
      </Part>
    </Flex>
  );
}
