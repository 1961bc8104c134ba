import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { SettingsReport } from '../../../../../core';
import { Notice } from '../../../shared/layout/Notice';
import { useText } from '../../../translations/use-text';
import { Section } from '../Section';
import { ReclassifyButton } from './ReclassifyButton';
import { RunStatus } from './RunStatus';

interface KeptSectionProps {
  report: SettingsReport;
  /** Whether the form has unsaved changes. */
  unsaved: boolean;
  lookFailed?: string;
  onLook(): void;
}

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[5]} ${theme.spaces[8]}`};
  grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));

  dd {
    margin: 0;
  }
`;

function Fact({ name, value, hint }: { name: string; value: ReactNode; hint: string }) {
  return (
    <div>
      <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
        {name}
      </Typography>
      <dd>
        <Box paddingTop={1} paddingBottom={1}>
          <Typography tag="div" variant="omega" fontWeight="semiBold" textColor="neutral800">
            {value}
          </Typography>
        </Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      </dd>
    </div>
  );
}

/** By which rules the statistics were counted, and the button that re-classifies them. */
export function KeptSection({ report, unsaved, lookFailed, onLook }: KeptSectionProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { rulesVersion, outdated, eventsDays, reclassification } = report;
  const counted = outdated ? 'kept.outdated' : 'kept.upToDate';

  return (
    <Section title={text('kept.title')} about={text('kept.about')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Facts>
          <Fact
            name={text('kept.version')}
            value={rulesVersion}
            hint={text(rulesVersion.includes('+') ? 'kept.version.own' : 'kept.version.plain')}
          />
          <Fact
            name={text('kept.counted')}
            value={
              <Badge
                backgroundColor={outdated ? 'warning100' : 'success100'}
                textColor="neutral800"
              >
                {text(counted)}
              </Badge>
            }
            hint={text(`${counted}.hint`)}
          />
          <Fact
            name={text('kept.events')}
            value={text('kept.days', { count: eventsDays, days: formatNumber(eventsDays) })}
            hint={text('kept.events.hint')}
          />
        </Facts>
        <ReclassifyButton
          days={eventsDays}
          running={reclassification.state === 'running'}
          unsaved={unsaved}
        />
        <RunStatus run={reclassification} />
        {lookFailed !== undefined && (
          <Notice tone="warning" title={text('kept.lookFailed')}>
            <Flex direction="column" alignItems="flex-start" gap={2}>
              {lookFailed}
              <TextButton onClick={onLook}>{text('failed.retry')}</TextButton>
            </Flex>
          </Notice>
        )}
      </Flex>
    </Section>
  );
}
