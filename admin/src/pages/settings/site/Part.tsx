import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface PartProps {
  title: string;
  /** Of its heading, by default below an `h2`. */
  tag?: 'h3' | 'h4';
  /** A button beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a section, under a heading of its own. */
export function Part({ title, tag = 'h3', action, children }: PartProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
        <Typography variant="omega" tag={tag} fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Flex>
  );
}
