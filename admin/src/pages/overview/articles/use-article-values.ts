import { useIntl } from 'react-intl';
import type { ArticleRow } from '../../../../../core';
import { percentFormat, shareOfVisits } from '../../../shared/figures/share-of-visits';
import { useChannelName } from '../../../shared/use-channel-name';
import { useText } from '../../../translations/use-text';
import { otherVisits, type Column } from './columns';

/**
 * Writes what an article's columns hold; the curve is drawn elsewhere. A change is written where the
 * periods are `comparable`.
 */
export function useArticleValues(): (
  column: Exclude<Column, 'trend'>,
  row: ArticleRow,
  comparable?: boolean,
) => string {
  const text = useText();
  const { formatNumber } = useIntl();
  const channelName = useChannelName();

  return (column, row, comparable = false) => {
    switch (column) {
      case 'private':
      case 'search':
      case 'public':
        return formatNumber(row.bySource[column]);
      case 'privateShare': {
        const found = shareOfVisits(row.bySource.private, row.visits);
        return found.kind === 'share'
          ? formatNumber(found.share, percentFormat(found.share))
          : text(found.kind === 'too-few' ? 'articles.tooFew' : 'figure.none');
      }
      case 'change':
        if (!comparable) return text('figure.none');
        return formatNumber(row.bySource.private - row.previousPrivate, {
          signDisplay: 'exceptZero',
        });
      case 'bestChannel':
        return row.bestChannel === null ? text('figure.none') : channelName(row.bestChannel);
      case 'other':
        return formatNumber(otherVisits(row));
      case 'previews':
      case 'visits':
      case 'shares':
      case 'copies':
      case 'visitors':
        return formatNumber(row[column]);
    }
  };
}
