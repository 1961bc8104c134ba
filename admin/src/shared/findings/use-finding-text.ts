import { useIntl } from 'react-intl';
import type { Finding } from '../../../../core';
import { useText } from '../../translations/use-text';
import { isolated } from '../articles/isolated';
import { useChannelName } from '../use-channel-name';

/** Writes what was found, with its numbers. */
export function useFindingText(): (finding: Finding) => string {
  const text = useText();
  const { formatList } = useIntl();
  const channelName = useChannelName();
  return (finding) => {
    switch (finding.kind) {
      case 'took-off': {
        const { article, daysAfter, days, visits, visitsPerDayBefore } = finding;
        return text('finding.took-off.sentence', {
          title: isolated(article.title),
          daysAfter,
          days,
          visits,
          visitsPerDayBefore,
        });
      }
      case 'few-shares': {
        const { article, visits, privateVisits, shares, expectedShares } = finding;
        return text('finding.few-shares.sentence', {
          title: isolated(article.title),
          visits,
          privateVisits,
          shares,
          expectedShares,
        });
      }
      case 'strong-channel':
      case 'weak-channel': {
        const { channel, shares, visits, visitsPerShare, otherVisitsPerShare } = finding;
        return text(`finding.${finding.kind}.sentence`, {
          channel: channelName(channel),
          shares,
          visits,
          visitsPerShare,
          otherVisitsPerShare,
        });
      }
      case 'unopened-previews': {
        const { article, previews, privateVisits, expectedVisits } = finding;
        return text('finding.unopened-previews.sentence', {
          title: isolated(article.title),
          previews,
          privateVisits,
          expectedVisits,
        });
      }
      case 'unmatched-visits': {
        const { visits, share, shapes } = finding;
        return text('finding.unmatched-visits.sentence', {
          visits,
          share,
          examples: shapes.length,
          list: formatList(shapes, { type: 'disjunction' }),
        });
      }
    }
  };
}
