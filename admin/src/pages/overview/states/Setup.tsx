import { Box, Flex, Typography } from '@strapi/design-system';
import type { OverviewReport } from '../../../../../core';
import { useText } from '../../../translations/use-text';
import { Panel } from '../../../shared/layout/Panel';
import { CodeBlock } from '../../../shared/setup/CodeBlock';
import { Missing } from '../../../shared/setup/Missing';
import { snippet } from '../../../shared/setup/snippet';

type MissingOptions = OverviewReport['missing'];

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
