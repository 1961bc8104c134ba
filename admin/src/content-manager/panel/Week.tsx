import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { ArticleKey, ArticleReport } from '../../../../core';
import { sentChannels } from '../../shared/arrivals/arrivals';
import { privateVisits } from '../../shared/figures/degrees';
import { Sparkline } from '../../shared/figures/Sparkline';
import { useDarkSocialArticleQuery } from '../../shared/articles/article-api';
import { articlePath } from '../../shared/articles/article-paths';
import { Bone } from '../../shared/layout/Bone';
import { dayIn } from '../../shared/period/days';
import { presetPeriod } from '../../shared/period/period';
import { useChannelName } from '../../shared/use-channel-name';
import { useText } from '../../translations/use-text';

/** Seven days of an article: its visits in a line, its best channel, and where there is more. */
export function Week(article: ArticleKey) {
  const text = useText();
  const { data, error } = useDarkSocialArticleQuery({
    ...article,
    period: presetPeriod('7d', dayIn(new Date())),
  });
  // Nobody has read it yet.
  const isUnread = error !== undefined && 'status' in error && error.status === 404;

  return (
    <Box>
      {data !== undefined && <Found report={data} />}
      {isUnread && <Typography textColor="neutral600">{text('panel.unread')}</Typography>}
      {error !== undefined && !isUnread && (
        <Typography role="alert" textColor="danger600">
          {text('failed.title')}
        </Typography>
      )}
      {data === undefined && error === undefined && <Bone height="4.8rem" aria-hidden />}
      {data !== undefined && (
        <Box paddingTop={2}>
          <Link tag={RouterLink} to={articlePath(article)}>
            {text('panel.more')}
          </Link>
        </Box>
      )}
    </Box>
  );
}

function Found({ report }: { report: ArticleReport }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const channelName = useChannelName();
  const { figures, series, channels } = report;
  const best = sentChannels(channels).sent[0]?.channel;
  return (
    <>
      <Flex justifyContent="space-between" gap={3}>
        <Typography tag="p" textColor="neutral800">
          {text('panel.week', {
            visits: formatNumber(figures.visits),
            count: figures.visits,
            private: formatNumber(figures.bySource.private),
          })}
        </Typography>
        <Sparkline values={series.map(privateVisits)} width={72} />
      </Flex>
      {best !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text('panel.best', { channel: channelName(best) })}
        </Typography>
      )}
    </>
  );
}
