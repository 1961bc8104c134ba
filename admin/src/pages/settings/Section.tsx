import { useId, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { Panel } from '../../shared/layout/Panel';
import { useText } from '../../translations/use-text';

interface SectionProps {
  title: string;
  about?: ReactNode;
  /** Whether the options file sets it, so that it is read-only here. */
  fixed?: boolean;
  /** Under the heading of a group of sections it is an `h3`. */
  tag?: 'h2' | 'h3';
  children: ReactNode;
}

/** A part of the page: its purpose, then its fields. */
export function Section({ title, about, fixed = false, tag = 'h2', children }: SectionProps) {
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Panel>
        <Typography variant="delta" tag={tag} id={id}>
          {title}
        </Typography>
        {about !== undefined && (
          <Typography tag="p" textColor="neutral600" paddingTop={2} maxWidth="80rem">
            {about}
          </Typography>
        )}
        {fixed && (
          <Flex gap={2} paddingTop={4} alignItems="flex-start">
            <Box paddingTop="2px">
              <Lock aria-hidden width="1.4rem" height="1.4rem" fill="neutral600" />
            </Box>
            <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
              {text('settings.fixed')}
            </Typography>
          </Flex>
        )}
        <Box paddingTop={5}>{children}</Box>
      </Panel>
    </section>
  );
}
