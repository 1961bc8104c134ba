import { Box, Flex, Typography } from '@strapi/design-system';
import type { TrialReport } from '../../../../../core';
import { useChannelName } from '../../../shared/use-channel-name';
import { useText } from '../../../translations/use-text';
import { Fact, Facts } from '../Facts';

/** The verdict on what was entered, and the reason in words. */
export function TrialVerdict({ report }: { report: TrialReport }) {
  const text = useText();
  const nameOf = useChannelName();
  const { kind, source, channel = '', provider, evidence, sharedBy, paid, reason, page } = report;
  const isVisit = kind === 'visit';
  const details = [
    provider !== undefined && text('trial.provider', { provider }),
    sharedBy !== undefined && text('trial.sharedBy', { channel: nameOf(sharedBy) }),
    paid === true && text('trial.paid'),
  ].filter((each) => each !== false);

  return (
    <Box marginTop={5} padding={5} background="neutral100" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <div>
          <Typography tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
            {text(`trial.kind.${kind}`)}
          </Typography>
          <Typography tag="p" textColor="neutral800" paddingTop={1}>
            {text(`reason.${reason}`)}
          </Typography>
        </div>
        {(isVisit || channel !== '') && (
          <Facts>
            {isVisit && source !== undefined && source !== 'internal' && (
              <Fact name={text('trial.source')} value={text(`source.${source}`)} />
            )}
            <Fact
              name={text('trial.channel')}
              value={channel === '' ? text('trial.channel.unknown') : nameOf(channel)}
              hint={details.length > 0 ? details.join(' · ') : undefined}
            />
            {isVisit && evidence !== undefined && evidence !== 'none' && (
              <Fact
                name={text('trial.evidence')}
                value={text(`trial.evidence.${evidence}`)}
                hint={text(`trial.evidence.${evidence}.hint`)}
              />
            )}
          </Facts>
        )}
        {page !== undefined && <Article page={page} />}
      </Flex>
    </Box>
  );
}

function Article({ page: { ownSite, article } }: { page: NonNullable<TrialReport['page']> }) {
  const text = useText();
  const said =
    article !== null
      ? text('trial.article', { title: article })
      : text(ownSite ? 'trial.article.none' : 'trial.article.otherSite');
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {said}
    </Typography>
  );
}
