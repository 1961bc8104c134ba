import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { MISS_KINDS, OTHERS, type Miss } from '../../../../core';
import { Notice } from '../../shared/layout/Notice';
import { SmallLink } from '../../shared/layout/SmallLink';
import { useText } from '../../translations/use-text';

const BUILDER = '/plugins/content-type-builder';
/** Most examples of a kind that are named. */
const MOST_NAMED = 3;

/** What was not recorded, with the likely cause and the way to mend it; nothing where all was. */
export function Misses({ misses }: { misses: readonly Miss[] }) {
  const text = useText();
  const { formatNumber, formatList } = useIntl();
  if (misses.length === 0) return null;

  const lines = MISS_KINDS.flatMap((kind) => {
    const own = misses.filter((miss) => miss.kind === kind);
    if (own.length === 0) return [];
    const count = own.reduce((sum, miss) => sum + miss.count, 0);
    const named = own.filter(({ what }) => what !== OTHERS && what !== '/…');
    const examples = named.slice(0, MOST_NAMED).map(({ what }) => what);
    return [{ kind, count, examples }];
  });
  return (
    <Notice tone="warning" title={text('misses.title')}>
      {lines.map(({ kind, count, examples }) => (
        <Typography key={kind} tag="p" variant="pi" textColor="neutral800" paddingTop={1}>
          {text(`misses.${kind}`, {
            count,
            number: formatNumber(count),
            examples: examples.length,
            list: formatList(examples, { type: 'disjunction' }),
          })}{' '}
          {text(`misses.${kind}.cause`)}{' '}
          {kind === 'no-path' && (
            <SmallLink tag={RouterLink} to={BUILDER}>
              {text('misses.action')}
            </SmallLink>
          )}
        </Typography>
      ))}
    </Notice>
  );
}
