import type { ReactNode } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { OverviewReport } from '../../../../../core';
import { textId } from '../../../translations/message';
import { useText } from '../../../translations/use-text';
import { Panel } from '../../../shared/layout/Panel';
import { CodeBlock } from './CodeBlock';

type MissingOptions = OverviewReport['missing'];

const SITE_URL_EXAMPLE = `'dark-social': {
  enabled: true,
  config: { siteUrl: 'https://www.example.com' },
},`;

/** The two lines that put the send bar on a page. */
export const snippet = (serverUrl: string): string =>
  `<script type="module" src="${serverUrl.replace(/\/$/, '')}/api/dark-social/sdk.js"></script>\n<send-bar></send-bar>`;

const code = (chunks: ReactNode[]) => <code key={String(chunks)}>{chunks}</code>;

/** The options to set before anything can be recorded. */
export function Missing({ missing }: { missing: MissingOptions }) {
  const text = useText();
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {missing.includes('siteUrl') && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography tag="p" textColor="neutral800">
            {formatMessage({ id: textId('setup.siteUrl') }, { code })}
          </Typography>
          <CodeBlock code={SITE_URL_EXAMPLE} />
        </Flex>
      )}
      {missing.includes('contentTypes') && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="p" textColor="neutral800">
            {text('setup.contentTypes')}
          </Typography>
          <Link tag={RouterLink} to="/plugins/content-type-builder">
            {text('setup.openBuilder')}
          </Link>
        </Flex>
      )}
    </Flex>
  );
}

/** Shown while nothing was ever recorded: the next step. */
export function Setup({ missing, serverUrl }: { missing: MissingOptions; serverUrl: string }) {
  const text = useText();
  return (
    <Panel padding={8}>
      <Box maxWidth="88rem" marginLeft="auto" marginRight="auto">
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography variant="beta" tag="h2">
            {text('setup.title')}
          </Typography>
          {missing.length > 0 ? (
            <>
              <Typography tag="p" textColor="neutral600">
                {text('setup.missing')}
              </Typography>
              <Missing missing={missing} />
            </>
          ) : (
            <>
              <Typography tag="p" textColor="neutral600">
                {text('setup.snippet')}
              </Typography>
              <CodeBlock code={snippet(serverUrl)} />
              <Typography tag="p" textColor="neutral600">
                {text('setup.after')}
              </Typography>
            </>
          )}
        </Flex>
      </Box>
    </Panel>
  );
}
