import { Flex, Loader, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { SiteAnswer, SiteState } from '../../../../../core';
import { useText, type Text } from '../../../translations/use-text';
import { AGE_FORMAT, ageOf } from './age';
import { Row, Rows } from './Rows';

interface OriginsProps {
  origins: SiteState['origins'];
  /** When they were looked up, in ms since 1970. */
  now: number;
  /** `undefined` while the server asks. */
  answers: readonly SiteAnswer[] | undefined;
  /** Why the server could not be told to ask. */
  failed: string | undefined;
}

const ICON = { 'aria-hidden': true, width: '1.6rem', height: '1.6rem' } as const;

const answered = ({ status }: SiteAnswer): boolean => status !== undefined && status < 400;

function words({ status = 0, failure, ms }: SiteAnswer, text: Text, number: (n: number) => string) {
  if (failure) return text(`site.failure.${failure}`);
  return status < 400 ? text('site.answers', { ms: number(ms) }) : text('site.error', { status });
}

/** For each origin of the site: whether it answers, and when its last event arrived. */
export function Origins({ origins, now, answers, failed }: OriginsProps) {
  return (
    <Rows>
      {origins.map(({ origin, lastEventAt }) => (
        <Row key={origin}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {origin}
          </Typography>
          <Answer
            asking={answers === undefined}
            answer={answers?.find((each) => each.origin === origin)}
            failed={failed}
          />
          <LastEvent at={lastEventAt} now={now} />
        </Row>
      ))}
    </Rows>
  );
}

interface AnswerProps {
  asking: boolean;
  answer: SiteAnswer | undefined;
  failed: string | undefined;
}

function Answer({ asking, answer, failed }: AnswerProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const good = answer !== undefined && answered(answer);
  const said = asking
    ? text('site.checking')
    : (failed ?? (answer ? words(answer, text, (n) => formatNumber(n)) : ''));
  return (
    <Flex role="status" gap={2} alignItems="flex-start">
      <Flex shrink={0} height="2rem">
        {asking && <Loader small>{''}</Loader>}
        {!asking && good && <CheckCircle {...ICON} fill="success600" />}
        {!asking && !good && said !== '' && <WarningCircle {...ICON} fill="danger600" />}
      </Flex>
      <Typography textColor={asking ? 'neutral600' : 'neutral800'}>{said}</Typography>
    </Flex>
  );
}

function LastEvent({ at, now }: { at: string | null; now: number }) {
  const text = useText();
  const { formatDate, formatRelativeTime } = useIntl();
  if (at === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('site.event.none')}
      </Typography>
    );
  }
  const [value, unit] = ageOf(at, now);
  return (
    <Typography
      variant="pi"
      textColor="neutral600"
      title={formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' })}
    >
      {text('site.event.last', { when: formatRelativeTime(value, unit, AGE_FORMAT) })}
    </Typography>
  );
}
