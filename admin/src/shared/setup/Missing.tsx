import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { OverviewReport } from '../../../../core';
import { textId } from '../../translations/message';
import { useText } from '../../translations/use-text';
import { CodeBlock } from './CodeBlock';

const SITE_URL_EXAMPLE = `'dark-social': {
  enabled: true,
  config: { siteUrl: 'https://www.example.com' },
},`;

const code = (chunks: ReactNode[]) => <code key={String(chunks)}>{chunks}</code>;

/** The options to set before anything can be recorded. */
export function Missing({ missing }: { missing: OverviewReport['missing'] }) {
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
