import { Badge, Flex, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SettingsReport } from '../../../../../core';
import { Notice } from '../../../shared/layout/Notice';
import { useText } from '../../../translations/use-text';
import { Fact, Facts } from '../Facts';
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

/** By which rules the statistics were counted, and the button that re-classifies them. */
export function KeptSection({ report, unsaved, lookFailed, onLook }: KeptSectionProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { rulesVersion, outdated, reclassification } = report;
  const { eventsDays } = report.settings;
  const counted = outdated ? 'kept.outdated' : 'kept.upToDate';

  return (
    <Section tag="h3" title={text('kept.title')} about={text('kept.about')}>
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
