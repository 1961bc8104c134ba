import { Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import type { OwnRule } from '../../../../../core';
import { ColumnHead } from '../../../shared/layout/ColumnHead';
import { useText } from '../../../translations/use-text';
import { RULE_FIELDS } from '../form/server-errors';

/** Rules from the options file, read-only. */
export function FixedRules({ rules }: { rules: readonly OwnRule[] }) {
  const text = useText();
  if (rules.length === 0) {
    return <Typography textColor="neutral600">{text('rules.empty')}</Typography>;
  }
  return (
    <Table colCount={RULE_FIELDS.length} rowCount={rules.length + 1}>
      <Thead>
        <Tr>
          {RULE_FIELDS.map((field) => (
            <ColumnHead key={field} label={text(`rules.${field}`)} />
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rules.map(({ match, value, source, channel }) => (
          <Tr key={`${match} ${value}`}>
            {[text(`rules.match.${match}`), value, text(`source.${source}`), channel].map(
              (content, column) => (
                <Td key={RULE_FIELDS[column]}>
                  <Typography textColor="neutral800">{content}</Typography>
                </Td>
              ),
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
