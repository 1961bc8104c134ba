import { lazy, Suspense, useId, useRef, useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { LinkOptions } from '../../../../core';
import { useText } from '../../translations/use-text';
import {
  defaultCampaign,
  editorLink,
  PURPOSES,
  type EditorPage,
  type Purpose,
} from './editor-links';

const PrintCode = lazy(() => import('./PrintCode'));

const Buttons = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
`;

interface CopyLinkProps {
  page: EditorPage;
  /** The entry's own campaign; empty for none. */
  campaign: string;
  options: LinkOptions;
  isPublished: boolean;
}

interface Made {
  purpose: Purpose;
  link: string;
  isCopied: boolean;
}

/** Tagged links for what an editor sends, so that their visits are told apart like all others. */
export function CopyLink({ page, campaign: own, options, isPublished }: CopyLinkProps) {
  const text = useText();
  const { copy } = useClipboard();
  const heading = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [made, setMade] = useState<Made>();
  const campaign = typed ?? own;

  const make = async (purpose: Purpose) => {
    const link = editorLink(purpose, page, campaign, options);
    const isCopied = await copy(link);
    setMade({ purpose, link, isCopied });
  };

  return (
    <Box role="group" aria-labelledby={heading}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800" id={heading}>
        {text('panel.copy')}
      </Typography>
      {!isPublished && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text('panel.copy.draft')}
        </Typography>
      )}
      <Box paddingTop={2} paddingBottom={2}>
        <Field.Root name="dark-social-campaign">
          <Field.Label>{text('panel.campaign')}</Field.Label>
          <TextInput
            size="S"
            value={campaign}
            maxLength={80}
            placeholder={defaultCampaign(page, options)}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              setTyped(event.target.value);
              // The link on screen has the campaign from before.
              setMade(undefined);
            }}
          />
        </Field.Root>
      </Box>
      <Buttons>
        {PURPOSES.map((purpose) => (
          <Button
            key={purpose}
            size="S"
            variant={made?.purpose === purpose ? 'secondary' : 'tertiary'}
            onClick={() => void make(purpose)}
          >
            {text(`panel.copy.${purpose}`)}
          </Button>
        ))}
      </Buttons>
      <Typography tag="p" role="status" variant="pi" textColor="neutral600" paddingTop={2}>
        {made && text(made.isCopied ? 'panel.copied' : 'panel.copyFailed')}
      </Typography>
      {made && (
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={1}>
          <TextInput
            ref={field}
            size="S"
            readOnly
            aria-label={text('panel.link')}
            value={made.link}
            onFocus={() => field.current?.select()}
          />
          {made.purpose === 'print' && (
            <Suspense fallback={null}>
              <PrintCode link={made.link} name={page.documentId} />
            </Suspense>
          )}
        </Flex>
      )}
    </Box>
  );
}
