import { useState } from 'react';
import { Box, TextButton } from '@strapi/design-system';
import { OTHERS, type ReferrerRow } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Card } from '../layout/Card';
import { useChannelName } from '../use-channel-name';
import { BarList } from './BarList';
import { NoneYet } from './NoneYet';

/** So many are listed at first. */
const FIRST = 10;

/** The sites and apps whose links were followed. */
export function ReferrersCard({ rows }: { rows: readonly ReferrerRow[] }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const channelName = useChannelName();
  const labelOf = ({ host, app }: ReferrerRow): string => {
    if (host === OTHERS) return text('referrers.other');
    return app === undefined ? host : text('referrers.app', { name: channelName(app) });
  };
  const items = rows.slice(0, all ? rows.length : FIRST).map((row) => ({
    key: row.host,
    label: labelOf(row),
    value: row.visits,
  }));
  return (
    <Card title={text('referrers.title')} about={text('referrers.about')}>
      {(id) =>
        items.length === 0 ? (
          <NoneYet text={text('referrers.none')} />
        ) : (
          <>
            <BarList labelledBy={id} items={items} inColumns />
            {rows.length > FIRST && (
              <Box paddingLeft={{ initial: 5, medium: 6 }} paddingBottom={5} data-noprint>
                <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? text('referrers.fewer') : text('referrers.all', { count: rows.length })}
                </TextButton>
              </Box>
            )}
          </>
        )
      }
    </Card>
  );
}
