import { useRef, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { Code } from '../layout/Code';
import { useText } from '../../translations/use-text';

/** Code with a copy button. Without clipboard access (plain http) it selects the text instead. */
export function CodeBlock({ code }: { code: string }) {
  const text = useText();
  const block = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome('copied');
    } catch {
      // Refused, or no clipboard on this page: the user presses Ctrl C.
      if (block.current) window.getSelection()?.selectAllChildren(block.current);
      setOutcome('copyFailed');
    }
  };

  return (
    <Box background="neutral100" borderColor="neutral200" hasRadius padding={4}>
      <Code ref={block}>{code}</Code>
      <Flex gap={3} paddingTop={3} wrap="wrap">
        <TextButton
          startIcon={outcome === 'copied' ? <Check /> : <Duplicate />}
          onClick={() => void copy()}
        >
          {text('setup.copy')}
        </TextButton>
        <Typography role="status" variant="pi" textColor="neutral600">
          {outcome && text(`setup.${outcome}`)}
        </Typography>
      </Flex>
    </Box>
  );
}
