import { useId } from 'react';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ArticleReport } from '../../../../core';
import { Panel } from '../../shared/layout/Panel';
import { useText } from '../../translations/use-text';

/** How far shares of the article led to further shares. Not there where shares have no tokens. */
export function Chains({ chains }: Pick<ArticleReport, 'chains'>) {
  const text = useText();
  const { formatNumber } = useIntl();
  const heading = useId();
  if (chains === null) return null;
  const { factor, generations, visits, childShares } = chains;
  return (
    <section aria-labelledby={heading}>
      <Panel padding={{ initial: 4, medium: 6 }}>
        <Typography variant="delta" tag="h2" id={heading}>
          {text('article.chains.title')}
        </Typography>
        <Typography tag="p" textColor="neutral800" paddingTop={2}>
          {factor === null
            ? text('article.chains.none')
            : text('article.chains', {
                generations,
                visits: formatNumber(visits),
                count: visits,
                shares: formatNumber(childShares),
                sharesCount: childShares,
                factor: formatNumber(factor, { maximumFractionDigits: 2 }),
              })}
        </Typography>
        {factor !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
            {text('article.chains.hint')}
          </Typography>
        )}
      </Panel>
    </section>
  );
}
