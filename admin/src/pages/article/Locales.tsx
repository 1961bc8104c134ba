import { useId } from 'react';
import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { ArticleReport } from '../../../../core';
import { articlePath } from '../../shared/articles/article-paths';
import { isolated } from '../../shared/articles/isolated';
import { Panel } from '../../shared/layout/Panel';
import { DataTable } from '../../shared/table/DataTable';
import { useText } from '../../translations/use-text';
import type { ArticlePageQuery } from './page-query';

interface LocalesProps extends Pick<ArticleReport, 'article'>, Pick<ArticlePageQuery, 'choice'> {}

/** The document's other languages. Not there where it has only this one. */
export function Locales({ article, choice }: LocalesProps) {
  const text = useText();
  const { formatDisplayName, formatNumber } = useIntl();
  const heading = useId();
  const others = article.locales.filter(({ locale }) => locale !== article.locale);
  if (others.length === 0) return null;

  const language = (locale: string | null): string =>
    locale === null
      ? text('figure.none')
      : (formatDisplayName(locale, { type: 'language' }) ?? locale);
  // Days are those of the page; a custom period is not carried over, since it may be another's.
  const query: Record<string, string> =
    choice === 'custom' || choice === 'publication' ? {} : { period: choice };

  return (
    <section aria-labelledby={heading}>
      <Typography variant="delta" tag="h2" id={heading}>
        {text('article.locales.title')}
      </Typography>
      <Panel padding={0} marginTop={3}>
        <DataTable labelledBy={heading}>
          <thead>
            <tr>
              <th scope="col">{text('article.locales.language')}</th>
              <th scope="col">{text('articles.article')}</th>
              <th scope="col" className="number">
                {text('articles.visits')}
              </th>
              <th scope="col" className="number">
                {text('articles.private')}
              </th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ locale, title, visits, private: privateVisits }) => (
              <tr key={locale}>
                <th scope="row">{language(locale)}</th>
                <td>
                  <Link tag={RouterLink} to={articlePath({ ...article, locale }, query)}>
                    {title === null ? language(locale) : isolated(title)}
                  </Link>
                </td>
                <td className="number">{formatNumber(visits)}</td>
                <td className="number">{formatNumber(privateVisits)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Panel>
    </section>
  );
}
