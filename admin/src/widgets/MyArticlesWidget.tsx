import { useIntl } from 'react-intl';
import { useAnswer } from '../shared/answer/use-answer';
import { useText } from '../translations/use-text';
import { ArticleList } from './ArticleList';
import { useDarkSocialMyArticlesQuery } from './widgets-api';

/** *Your articles*: how the latest articles of the person in front of the screen travel. */
export default function MyArticlesWidget() {
  const text = useText();
  const { formatNumber } = useIntl();
  const answer = useAnswer(useDarkSocialMyArticlesQuery(undefined));
  return (
    <ArticleList
      answer={answer}
      none={text('widget.mine.none')}
      said={(row) =>
        text('widget.mine.said', {
          private: formatNumber(row.private),
          visits: formatNumber(row.visits),
          count: row.visits,
        })
      }
    />
  );
}
