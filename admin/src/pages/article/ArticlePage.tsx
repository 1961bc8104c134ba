import { useState } from 'react';
import { skipToken } from '@reduxjs/toolkit/query';
import { Layouts, Page, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useArticleTitle } from '../../shared/articles/use-article-title';
import { useAnswer } from '../../shared/answer/use-answer';
import { FORGET_PERMISSIONS, SETTINGS_PATH, SETTINGS_PERMISSIONS } from '../../plugin';
import { dayIn } from '../../shared/period/days';
import { useDarkSocialSuspiciousQuery } from '../../shared/suspicious/suspicious-api';
import { useText } from '../../translations/use-text';
import { Article } from './Article';
import { useDarkSocialArticleQuery } from '../../shared/articles/article-api';
import { ArticleActions } from './ArticleActions';
import { ArticleSubtitle } from './ArticleSubtitle';
import { BackToAll } from './BackToAll';
import { readArticlePageQuery } from './page-query';
import { UnknownArticle } from './UnknownArticle';

/** Age in seconds from which figures are fetched again when the page is reopened. */
const FRESH_SECONDS = 30;

/** Loads the report of the article that the address names, and keeps the page's state in its URL. */
export function ArticlePage() {
  const text = useText();
  const titleOf = useArticleTitle();
  const { allowedActions } = useRBAC([...SETTINGS_PERMISSIONS, ...FORGET_PERMISSIONS]);
  const { uid = '', documentId = '' } = useParams();
  const [{ query: raw }, setQuery] = useQueryParams<Record<string, unknown>>();
  // Periods are days in the site's time zone; until the first report names it, in the browser's.
  const [timeZone, setTimeZone] = useState<string>();
  const today = dayIn(new Date(), timeZone);
  const query = readArticlePageQuery(raw, today);

  const result = useDarkSocialArticleQuery(
    { uid, documentId, locale: query.locale, period: query.period },
    { refetchOnMountOrArgChange: FRESH_SECONDS },
  );
  const answer = useAnswer(result);
  const days = result.currentData?.period;
  const suspicious = useDarkSocialSuspiciousQuery(
    days ? { ...days, uid, documentId, locale: result.currentData?.article.locale } : skipToken,
  );
  const suspiciousAnswer = useAnswer(suspicious);
  const report = result.currentData ?? result.data;
  // Another locale is another article: its title must not stand above the figures of this one. The
  // answer to a question without a locale has the one that the server chose.
  const isThis = result.currentData !== undefined || report?.article.locale === query.locale;
  const article = isThis ? report?.article : undefined;
  if (report !== undefined && report.timeZone !== timeZone) setTimeZone(report.timeZone);

  const { error } = result;
  const isUnknown = error !== undefined && 'status' in error && error.status === 404;
  const title = article ? titleOf(article) : text('article.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={article && <ArticleSubtitle article={article} timeZone={report?.timeZone} />}
        navigationAction={<BackToAll />}
        primaryAction={
          article && (
            <ArticleActions article={article} mayForget={allowedActions.canForget === true} />
          )
        }
      />
      <Layouts.Content>
        {isUnknown ? (
          <UnknownArticle />
        ) : (
          <Article
            query={query}
            today={today}
            answer={answer}
            suspicious={suspiciousAnswer}
            settingsPath={allowedActions.canSettings === true ? SETTINGS_PATH : undefined}
            onPeriod={(choice, { from, to }) =>
              setQuery(
                // Presets stay relative: a bookmark of "last 7 days" moves on with time.
                choice === 'custom'
                  ? { period: choice, from, to }
                  : { period: choice, from: undefined, to: undefined },
              )
            }
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
