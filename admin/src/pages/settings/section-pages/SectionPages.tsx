import type { Dispatch } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Code, MONOSPACE } from '../../../shared/layout/Code';
import { useText } from '../../../translations/use-text';
import { sectionsText } from '../form/draft';
import type { FormAction } from '../form/form-state';
import type { FormErrors } from '../form/server-errors';
import { Section } from '../Section';

interface SectionPagesProps {
  /** One path per line. */
  value: string;
  defaults: readonly string[];
  errors: FormErrors['sections'];
  /** Whether the options file sets them. */
  fixed: boolean;
  dispatch: Dispatch<FormAction>;
}

const Paths = styled(Textarea)`
  font-family: ${MONOSPACE};
  white-space: pre;
`;

const Mistakes = styled(Box)`
  /* One fault a line. */
  white-space: pre-line;
`;

/** Fewest and most lines that the field shows at once. */
const ROWS = { least: 5, most: 16 };

/** The pages that people type or bookmark, where a visit without referrer stays direct. */
export function SectionPages({ fixed, ...field }: SectionPagesProps) {
  const text = useText();
  return (
    <Section tag="h3" title={text('sections.title')} about={text('sections.about')} fixed={fixed}>
      {fixed ? <FixedPaths paths={field.value} /> : <EditablePaths {...field} />}
    </Section>
  );
}

function FixedPaths({ paths }: { paths: string }) {
  const text = useText();
  return paths === '' ? (
    <Typography textColor="neutral600">{text('sections.empty')}</Typography>
  ) : (
    <Box background="neutral100" hasRadius padding={4}>
      <Code>{paths}</Code>
    </Box>
  );
}

function EditablePaths({ value, defaults, errors, dispatch }: Omit<SectionPagesProps, 'fixed'>) {
  const text = useText();
  const { formatList } = useIntl();
  const change = (next: string) => dispatch({ type: 'sections', text: next });
  const rows = Math.min(Math.max(value.split('\n').length + 1, ROWS.least), ROWS.most);
  const mistakes = errors.map(({ lines, message }) =>
    lines.length === 0
      ? text('settings.expected', { what: message })
      : text('sections.lines', {
          count: lines.length,
          lines: formatList(lines.map(String)),
          what: message,
        }),
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4} maxWidth="64rem">
      <Mistakes>
        <Field.Root
          name="sections"
          hint={text('sections.hint')}
          error={mistakes.length === 0 ? undefined : mistakes.join('\n')}
        >
          <Field.Label>{text('sections.label')}</Field.Label>
          <Paths
            value={value}
            rows={rows}
            spellCheck={false}
            autoComplete="off"
            wrap="off"
            onChange={(event) => change(event.target.value)}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Mistakes>
      <Flex>
        <Button
          variant="tertiary"
          startIcon={<ArrowClockwise />}
          disabled={value === sectionsText(defaults)}
          onClick={() => change(sectionsText(defaults))}
        >
          {text('sections.restore')}
        </Button>
      </Flex>
    </Flex>
  );
}
