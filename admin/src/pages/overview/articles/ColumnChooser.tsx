import { Box, Checkbox, Flex, IconButton, Popover } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { useText } from '../../../translations/use-text';
import { OPTIONAL_COLUMNS, type OptionalColumn } from './columns';

interface ColumnChooserProps {
  columns: readonly OptionalColumn[];
  onColumns(columns: readonly OptionalColumn[]): void;
}

/** Which columns the table of articles has. */
export function ColumnChooser({ columns, onColumns }: ColumnChooserProps) {
  const text = useText();
  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton variant="tertiary" size="S" label={text('articles.columns')} data-noprint>
          <Cog />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={text('articles.columns')}>
        <Box padding={4}>
          <Flex direction="column" alignItems="flex-start" gap={3}>
            {OPTIONAL_COLUMNS.map((column) => (
              <Checkbox
                key={column}
                checked={columns.includes(column)}
                onCheckedChange={(checked) =>
                  onColumns(
                    OPTIONAL_COLUMNS.filter((each) =>
                      each === column ? checked === true : columns.includes(each),
                    ),
                  )
                }
              >
                {text(`articles.${column}`)}
              </Checkbox>
            ))}
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
