import { useIntl } from 'react-intl';
import { useAnswer } from '../shared/answer/use-answer';
import { useText } from '../translations/use-text';
import { ArticleList } from './ArticleList';
import { useDarkSocialMoversQuery } from './widgets-api';

/** *Travelling now*: the articles whose private visits rose most against their own past. */
export default function MoversWidget() {
  const text = useText();
  const { formatNumber } = useIntl();
  const answer = useAnswer(useDarkSocialMoversQuery(undefined));
  return (
    <ArticleList
      answer={answer}
      none={text('widget.movers.none')}
      said={(row) =>
        text(row.usual === 0 ? 'widget.movers.new' : 'widget.movers.said', {
          private: formatNumber(row.private),
          count: row.private,
          usual: formatNumber(row.usual, { maximumFractionDigits: row.usual < 10 ? 1 : 0 }),
        })
      }
    />
  );
}
